"""Questions about measures: how they stand, and what was read."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlmodel import Session, col, select

from board.core import database
from board.core.errors import NotFound

from .expected import Plan
from .models import Measure, Reading
from .picture import progress_of
from .values import MeasureProgress


def plan_of(measure: Measure) -> Plan:
    return Plan(**{name: getattr(measure, name) for name in Plan.__dataclass_fields__})


def progress() -> dict[int, MeasureProgress]:
    """`{measure id: how it stands}` of those that have not ended."""
    with database.current().reading() as session:
        measures = session.exec(select(Measure).where(col(Measure.ended_at).is_(None))).all()
        read = _readings_of(session, [one.id for one in measures])
    return {one.id: progress_of(plan_of(one), read.get(one.id, [])) for one in measures}


def progress_of_one(measure_id: int) -> MeasureProgress:
    """Of any, also of one that has ended. Raises NotFound."""
    with database.current().reading() as session:
        measure = find_measure(session, measure_id)
        read = _readings_of(session, [measure_id])
    return progress_of(plan_of(measure), read.get(measure_id, []))


def find_measure(session: Session, measure_id: int) -> Measure:
    measure = session.get(Measure, measure_id)
    if measure is None:
        raise NotFound(kind="measure", id=measure_id)
    return measure


def readings_of(measure_id: int) -> tuple[Measure, Sequence[Reading]]:
    """A measure and all that was read of it, by day. Raises NotFound."""
    with database.current().reading() as session:
        measure = find_measure(session, measure_id)
        by_day = select(Reading).where(Reading.measure_id == measure_id).order_by(col(Reading.day))
        return measure, session.exec(by_day).all()


def _readings_of(session: Session, ids: Sequence[int]) -> dict[int, list[tuple[date, float]]]:
    """{measure id: (day, value), by day}."""
    columns: Any = (Reading.measure_id, Reading.day, Reading.value)
    found: Any = select(*columns).where(col(Reading.measure_id).in_(ids))
    by_day = found.order_by(col(Reading.measure_id), col(Reading.day))
    rows = session.exec(by_day).all()
    return {
        id_: [(day, value) for _, day, value in those]
        for id_, those in groupby(rows, key=lambda row: row[0])
    }
