"""Measures that are read by themselves: once a week, from Tavla's own figures (own_figures.py)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.actor import system

from .models import Measure, Reading
from .own_figures import SOURCES
from .reading import put_reading


def read_by_itself(zone: ZoneInfo) -> int:
    """A timer's work: what the days before this week's Monday say, as Monday's reading; once,
    whichever worker comes first. Where nothing can be said yet there is none. Returns how many."""
    today = clock.now().astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    until = datetime.combine(monday, time(), zone)
    with database.current().reading() as session:
        said = [
            (one.id, SOURCES[one.source](session, one.source_id, until, zone))
            for one in _due(session, monday)
        ]
    return sum(_read(id_, value, monday, zone) for id_, value in said if value is not None)


def _due(session: Session, day: date) -> Sequence[Measure]:
    read = select(Reading.measure_id).where(Reading.day == day)
    return session.exec(
        select(Measure).where(
            col(Measure.source).in_(list(SOURCES)),
            col(Measure.ended_at).is_(None),
            col(Measure.id).not_in(read),
        )
    ).all()


def _read(measure_id: int, value: float, day: date, zone: ZoneInfo) -> bool:
    put_reading(system("measures"), measure_id, value=value, day=day, zone=zone.key)
    return True
