"""What holds for duties."""

from datetime import datetime, timedelta

from board.core.errors import N_, Refused

LONGEST = timedelta(days=100)
MOST_PEOPLE = 40
LATE_AFTER = timedelta(minutes=30)
"""A duty that nobody has accepted by then is said aloud."""
HANDED_BEFORE = timedelta(days=2)
"""How long before it ends a duty may be handed over."""


class NotOnRota(Refused):
    status = 422
    field = "people"
    sentence = N_("Only coordinators and administrators can have the desk. Nothing was changed.")


class TimesTheWrongWayRound(Refused):
    status = 422
    field = "until_at"
    sentence = N_("The end is before the beginning, or months later. Nothing was changed.")


class TimeIsOver(Refused):
    status = 422
    field = "until_at"
    sentence = N_("That time is over: who had the desk then stays as it was. Nothing was changed.")


class NotYourDuty(Refused):
    sentence = N_("It is not you who has the desk then. Nothing was changed.")


class SwapClosed(Refused):
    sentence = N_("Somebody has just taken it, or it was withdrawn. Nothing was changed.")


class NobodyComesNext(Refused):
    sentence = N_("The rota names nobody to hand over to yet. Nothing was changed.")


class AcceptedAlready(Refused):
    sentence = N_("This has been accepted already. Nothing was changed.")


def check_times(from_at: datetime, until_at: datetime) -> None:
    if not timedelta(0) < until_at - from_at <= LONGEST:
        raise TimesTheWrongWayRound()


def check_is_to_come(until_at: datetime, *, now: datetime) -> None:
    if until_at <= now:  # what has begun may still be changed
        raise TimeIsOver()


def is_late(*, from_at: datetime, accepted_at: datetime | None, now: datetime) -> bool:
    return accepted_at is None and now >= from_at + LATE_AFTER
