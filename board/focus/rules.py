"""What holds for initiatives."""

from board.core.errors import N_, Refused

MOST_ACTIVE = 5


class TooManyActive(Refused):
    field = "state"
    sentence = N_(
        "{limit} initiatives are active already. Finish one, or let one rest, before the next "
        "begins."
    )


def check_may_activate(active_now: int) -> None:
    """Four or five at a time, so that something is finished."""
    if active_now >= MOST_ACTIVE:
        raise TooManyActive(limit=MOST_ACTIVE)
