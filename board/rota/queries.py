"""The rota as it stands: read from its tables, from absences and from the law's holidays."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.absences.queries import days_away
from board.core.public_holidays import holidays_of
from board.people.models import Member

from .duty import Override, Rota, Shift, Turns, duties, shifts
from .models import DutyOverride, Handover, Rotation

BEHIND, AHEAD = timedelta(days=100), timedelta(days=200)
"""What is looked at around a moment."""


def rota_around(session: Session, at: datetime) -> Rota:
    first, last = (at - BEHIND).date(), (at + AHEAD).date()
    rotations = session.exec(select(Rotation).order_by(col(Rotation.starts_on)))
    within = (DutyOverride.from_at < at + AHEAD, DutyOverride.until_at > at - BEHIND)
    overrides = session.exec(select(DutyOverride).where(*within).order_by(col(DutyOverride.id)))
    return Rota(
        turns=[_turns(one, first.year) for one in rotations],
        overrides=[Override(one.member_id, one.from_at, one.until_at) for one in overrides],
        away=days_away(session, first, last),
    )


def has_rota(session: Session) -> bool:
    """Whether anybody has said who is on duty."""
    found = (
        session.exec(select(Rotation.id)).first() or session.exec(select(DutyOverride.id)).first()
    )
    return found is not None


def duty_at(rota: Rota, at: datetime) -> Shift:
    """The shift of a moment, with its true beginning and end within what is looked at."""
    return next(
        shift
        for shift in shifts(rota, at - BEHIND, at + AHEAD)
        if shift.from_at <= at < shift.until_at
    )


def next_duty(rota: Rota, at: datetime) -> Shift | None:
    """That of the next other person, after whoever has the desk or had it last."""
    around = duties(shifts(rota, at - BEHIND, at + AHEAD))
    return next((one for one in around if one.from_at > at), None)


def current_duty(rota: Rota, at: datetime) -> Shift | None:
    """Whose duty it is, whole (a holiday in the middle of it parts nothing); None while it is
    nobody's."""
    if duty_at(rota, at).member_id is None:
        return None
    whole = duties(shifts(rota, at - BEHIND, at + AHEAD))
    return next(one for one in whole if one.from_at <= at < one.until_at)


def handover_of(session: Session, duty: Shift) -> Handover | None:
    return session.exec(select(Handover).where(Handover.duty_at == duty.from_at)).one_or_none()


def members_on_rota(session: Session) -> list[Member]:
    """Everybody who may have the desk, by name."""
    may = select(Member).where(Member.is_active, col(Member.role).in_(("coordinator", "admin")))
    return list(session.exec(may.order_by(Member.name)))


def _turns(rotation: Rotation, year: int) -> Turns:
    return Turns(
        people=rotation.people,
        starts_on=rotation.starts_on,
        weeks=rotation.weeks,
        weekday=rotation.weekday,
        time=rotation.time,
        zone=ZoneInfo(rotation.zone),
        holidays=_holidays(rotation.country, year),
    )


@lru_cache(maxsize=16)
def _holidays(country: str, year: int) -> frozenset[date]:
    """Of three years from this one."""
    return frozenset(holidays_of(country, year))
