"""What holds on every board."""

from board.core.errors import N_, Refused


class WipLimitReached(Refused):
    sentence = N_(
        "“{column}” is full: its limit is {limit} cards. The card stays where it was; finish something there first."
    )


def check_wip_limit(*, name: str, limit: int | None, is_hard: bool, cards_there: int) -> None:
    """A hard limit refuses one more card; a soft one is shown, never enforced."""
    if is_hard and limit is not None and cards_there >= limit:
        raise WipLimitReached(column=name, limit=limit)
