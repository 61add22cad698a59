"""Adding and changing measures, and ending them."""

from typing import Any

from sqlmodel import col, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.focus.models import FocusArea, Initiative
from board.people.models import Member

from .converting import convert
from .events import (
    MeasureAdded,
    MeasureChanged,
    MeasureEnded,
    MeasureReopened,
)
from .models import Measure
from .own_figures import check_may_read
from .rules import check_dip, check_line, check_room

LINE = ("direction", "baseline", "target", "begins_on", "due_on")
DIP = ("dip_depth", "dip_until", "begins_on", "due_on")


def add_measure(actor: Actor, **values: Any) -> Change:
    """Add a measure: a number that is to come from a baseline to a target by a day, of an
    initiative, of a focus area, or of the whole department; `result.measure` has its id. At most 40
    are followed at a time (TooManyMeasures)."""
    with changing("focus", by=actor) as change:
        check_room(_followed(change))
        measure = Measure(**values, added_at=change.at)
        _check(change, measure)
        check_may_read(change, measure.source, measure.source_id)
        change.result["measure"] = change.add(measure).id
        change.record(MeasureAdded(measure=measure, name=measure.name))
    return change


def change_measure(
    actor: Actor, measure_id: int, *, factor: float | None = None, **values: Any
) -> Change:
    """Change a measure. What is left out stays. Where there are readings, another unit takes a
    `factor`: readings, baseline, target and dip are multiplied by it (UnitNeedsFactor)."""
    page = f"measure/{measure_id}"
    with changing("focus", by=actor, also=[page]) as change:
        measure = change.find(Measure, measure_id)
        if values.get("unit", measure.unit) != measure.unit:
            convert(change, measure, unit=values["unit"], factor=factor)
        for name, value in values.items():
            setattr(measure, name, value)
        _check(change, measure)
        if {"source", "source_id"} & values.keys():
            check_may_read(change, measure.source, measure.source_id)
        change.record(
            MeasureChanged(measure=measure, name=measure.name, fields=sorted(values)), on="focus"
        )
    return change


def end_measure(actor: Actor, measure_id: int) -> Change:
    """Read a measure no more: it leaves walls and lists, what was read is kept."""
    with changing("focus", by=actor) as change:
        measure = change.find(Measure, measure_id)
        measure.ended_at = measure.ended_at or change.at
        change.record(MeasureEnded(measure=measure, name=measure.name))
    return change


def reopen_measure(actor: Actor, measure_id: int) -> Change:
    """Take a measure up again that had ended (TooManyMeasures)."""
    with changing("focus", by=actor) as change:
        measure = change.find(Measure, measure_id)
        if measure.ended_at is not None:
            check_room(_followed(change))
        measure.ended_at = None
        change.record(MeasureReopened(measure=measure, name=measure.name))
    return change


def _followed(change: Change) -> int:
    return len(change.all(select(Measure.id).where(col(Measure.ended_at).is_(None))))


def _check(change: Change, measure: Measure) -> None:
    check_line(**{name: getattr(measure, name) for name in LINE})
    check_dip(**{name: getattr(measure, name) for name in DIP})
    for model, id_ in (
        (Initiative, measure.initiative_id),
        (FocusArea, measure.area_id),
        (Member, measure.reader_id),
    ):
        if id_ is not None:
            change.look_up(model, id_)
