"""What was read of a measure on a day; correcting it, and taking it away."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import func, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import MeasureRead, ReadingPut, ReadingRemoved
from .models import Measure, Reading
from .rules import check_day, check_not_ended, check_room_for_readings


def put_reading(
    actor: Actor,
    measure_id: int,
    *,
    value: float,
    day: date | None = None,
    note: str = "",
    zone: str,
) -> Change:
    """Say what a measure was on a day, today unless it is given; `result.reading` has its id. A day
    has one reading: another one corrects it, the same once more changes nothing. No day that is
    yet to come (ReadingInTheFuture)."""
    page = f"measure/{measure_id}"
    with changing("focus", page, by=actor) as change:
        measure = change.find(Measure, measure_id)
        check_not_ended(measure.ended_at)
        today = change.at.astimezone(ZoneInfo(zone)).date()
        day = day or today
        check_day(day, today=today)
        change.result["reading"] = _put(change, measure, day, value, note).id
        change.record(MeasureRead(measure=measure, name=measure.name), on="focus")
        said = ReadingPut(measure=measure, name=measure.name, day=day.isoformat(), value=value)
        change.record(said, on=page)
    return change


def remove_reading(actor: Actor, reading_id: int) -> Change:
    """Take away what was read of a measure on a day."""
    page = StreamOf(Reading, reading_id)
    with changing("focus", page, by=actor) as change:
        reading = change.find(Reading, reading_id)
        measure = change.find(Measure, reading.measure_id)
        day = reading.day.isoformat()
        change.remove(reading)
        measure.read_at = change.at
        change.record(MeasureRead(measure=measure, name=measure.name), on="focus")
        change.record(ReadingRemoved(measure=measure, name=measure.name, day=day), on=page)
    return change


def _put(change: Change, measure: Measure, day: date, value: float, note: str) -> Reading:
    of_day = select(Reading).where(Reading.measure_id == measure.id, Reading.day == day)
    found: Reading | None = next(iter(change.all(of_day)), None)
    if found is not None and (found.value, found.note) == (value, note or found.note):
        return found
    measure.read_at = change.at
    if found is not None:
        found.value, found.note, found.by_id = value, note or found.note, change.actor.member_id
        return found
    those = select(func.count()).where(Reading.measure_id == measure.id)
    check_room_for_readings(change.all(those)[0] + 1)
    by_id = change.actor.member_id
    return change.add(Reading(measure_id=measure.id, day=day, value=value, note=note, by_id=by_id))
