"""Taking readings in from a table: looked through first, then taken."""

from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import select

from board.core import clock
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import N_, Refused

from .events import MeasureRead, ReadingsTakenIn
from .models import Measure, Reading
from .queries import readings_of
from .rules import check_not_ended, check_room_for_readings
from .table import GOOD, Row, rows_in


class NothingToTakeIn(Refused):
    status = 422
    field = "text"
    sentence = N_("No row has a day and a number that could be taken in. Nothing was changed.")


def look_at_table(measure_id: int, text: str, *, zone: str) -> list[dict[str, Any]]:
    """What would become of each row. Raises NotFound."""
    _, readings = readings_of(measure_id)
    rows = _rows(text, readings, zone, clock.now())
    names = ("number", "outcome", "why", "day", "value")
    return [{name: getattr(row, name) for name in names} for row in rows]


def take_in_readings(actor: Actor, measure_id: int, *, text: str, zone: str) -> Change:
    """Take readings in from a table: CSV, or cells as a spreadsheet copies them; day, value, and a
    note where there is one. At most 1,000 rows at a time; rows that cannot be read are left out
    (ask first what becomes of each). `result` says how many were `taken` and `left_out`."""
    page = f"measure/{measure_id}"
    with changing("focus", page, by=actor) as change:
        measure = change.find(Measure, measure_id)
        check_not_ended(measure.ended_at)
        known = change.all(select(Reading).where(Reading.measure_id == measure_id))
        rows = _rows(text, known, zone, change.at)
        good = [row for row in rows if row.outcome in GOOD]
        if not any(row.day for row in rows if row.outcome != "refused"):
            raise NothingToTakeIn()
        _take(change, measure, {one.day: one for one in known}, good)
        refused = sum(row.outcome == "refused" for row in rows)
        change.result |= {"taken": len(good), "left_out": refused}
        change.record(MeasureRead(measure=measure, name=measure.name), on="focus")
        change.record(ReadingsTakenIn(measure=measure, name=measure.name, count=len(good)), on=page)
    return change


def _rows(text: str, readings: Any, zone: str, now: Any) -> list[Row]:
    here = ZoneInfo(zone)
    known = {one.day: one.value for one in readings}
    return rows_in(text, known=known, today=now.astimezone(here).date(), zone=here)


def _take(change: Change, measure: Measure, known: dict[Any, Reading], rows: list[Row]) -> None:
    by_id = change.actor.member_id
    for row in rows:
        one = known.get(row.day)
        if one is None:
            values: dict[str, Any] = {"day": row.day, "value": row.value, "note": row.note}
            change.session.add(Reading(measure_id=measure.id, by_id=by_id, **values))
        else:
            one.value, one.note, one.by_id = row.value or 0.0, row.note or one.note, by_id
    check_room_for_readings(len(known) + sum(row.outcome == "new" for row in rows))
    if rows:
        measure.read_at = change.at
