"""What holds for absences."""

from datetime import date

from board.core.actor import Actor
from board.core.errors import N_, Forbidden, Refused

LONGEST_DAYS = 800
MOST_ABSENCES = 200


class DaysTheWrongWayRound(Refused):
    status = 422
    field = "until_on"
    sentence = N_("The last day is before the first, or years later. Nothing was changed.")


class TooManyAbsences(Refused):
    sentence = N_("At most {most} absences of a person are kept. Remove old ones first.")


class ReadFromCalendar(Refused):
    sentence = N_(
        "This was read in a calendar: change it there. Nothing was changed; within half an hour "
        "it is here too."
    )


class AddressNotAllowed(Refused):
    status = 422
    field = "address"
    sentence = N_(
        "This is no address that is read: it begins with https://, and leads outside your own "
        "network unless an administrator has named its host (inner_hosts)."
    )


def check_keeps_absences(actor: Actor, *, member_id: int) -> None:
    """Everybody for themselves; coordinators and administrators for all."""
    if actor.member_id != member_id and not (actor.is_admin or actor.role == "coordinator"):
        raise Forbidden()


def check_days(from_on: date, until_on: date) -> None:
    if not 0 <= (until_on - from_on).days <= LONGEST_DAYS:
        raise DaysTheWrongWayRound()


def check_room(others: int) -> None:
    if others >= MOST_ABSENCES:
        raise TooManyAbsences(most=MOST_ABSENCES)


def check_was_said_here(calendar_id: int | None) -> None:
    if calendar_id is not None:
        raise ReadFromCalendar()
