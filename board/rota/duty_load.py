"""What came and what was decided in each duty at the desk. Everybody sees their own, administrators
all: persons are not ranked."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from board.core.actor import Actor
from board.triage.models import Ticket
from board.triage.periods import Period

from .duty import Shift, duties, shifts
from .queries import rota_around

MOST_DAYS = timedelta(days=91)
"""Of a longer period its end is told: absences are looked up for no more."""


@dataclass(frozen=True)
class DutyLoad:
    member_id: int
    from_at: datetime
    until_at: datetime
    arrived: int
    decided: int


def duty_load(session: Session, actor: Actor, period: Period, *, now: datetime) -> list[DutyLoad]:
    """The oldest first, up to now."""
    until = min(period.until, now)
    since = max(period.since, until - MOST_DAYS)
    if since >= until:
        return []
    held = duties(shifts(rota_around(session, until), since, until))
    arrived = _between(session, Ticket.created_at, since, until)
    decided = _between(session, Ticket.decided_at, since, until)
    return [
        _load(one, arrived, decided) for one in held if actor.is_admin or one.member_id == actor.id
    ]


def _between(session: Session, column: Any, since: datetime, until: datetime) -> list[datetime]:
    within = (column >= since, column < until, col(Ticket.is_spam).is_(False))
    return list(session.exec(select(column).where(*within).order_by(column)))


def _load(shift: Shift, arrived: Sequence[datetime], decided: Sequence[datetime]) -> DutyLoad:
    counts = (_count(arrived, shift), _count(decided, shift))
    return DutyLoad(shift.member_id or 0, shift.from_at, shift.until_at, *counts)


def _count(instants: Sequence[datetime], shift: Shift) -> int:
    return bisect_left(instants, shift.until_at) - bisect_left(instants, shift.from_at)
