"""Questions about who is away."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlmodel import Session, select

from .models import Absence


def away_on(session: Session, day: date) -> set[int]:
    """The members who are away on a day."""
    that_day = (Absence.from_on <= day, Absence.until_on >= day)
    return set(session.exec(select(Absence.member_id).where(*that_day)))


def days_away(session: Session, first: date, last: date) -> dict[int, set[date]]:
    """{member id: on which of the days from `first` to `last` they are away}."""
    overlapping = (Absence.from_on <= last, Absence.until_on >= first)
    found: dict[int, set[date]] = {}
    for one in session.exec(select(Absence).where(*overlapping)):
        found.setdefault(one.member_id, set()).update(
            days_of(max(one.from_on, first), min(one.until_on, last))
        )
    return found


def days_of(first: date, last: date) -> Iterable[date]:
    """Both included."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
