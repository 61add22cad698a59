"""What holds for incidents. Pure."""

from datetime import datetime, timedelta

from board.core.errors import N_, Refused

MOST_AT_ONCE = 4
"""More than that nobody reads on a wall."""
LONGEST_BEFORE = timedelta(days=30)


class TooManyIncidents(Refused):
    sentence = N_("{most} incidents are told already. End or change one of them first.")


class BeganAtNoSuchTime(Refused):
    status = 422
    field = "began_at"
    sentence = N_("An incident began at some time in the last 30 days. Nothing was changed.")


def check_room(others: int) -> None:
    if others >= MOST_AT_ONCE:
        raise TooManyIncidents(most=MOST_AT_ONCE)


def check_began(began_at: datetime, *, now: datetime) -> None:
    """A browser's clock may be a minute ahead."""
    if not now - LONGEST_BEFORE <= began_at <= now + timedelta(minutes=1):
        raise BeganAtNoSuchTime()
