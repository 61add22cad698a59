"""What the federation measures: four numbers, read once a week; one is in its expected dip."""

import tomllib
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from board import ASSETS
from board.measures.annotating import annotate_measure
from board.measures.following import add_measure
from board.measures.reading import put_reading

from .cast import STORY, Cast

WEEK = timedelta(days=7)


def measure(cast: Cast, now: datetime, zone: ZoneInfo) -> None:
    """Up to today, when the rest of the story has been told."""
    path = ASSETS / "config" / "demo" / "measures.toml"
    numbers, today = tomllib.loads(path.read_text("utf-8")), now.astimezone(zone).date()
    for said in cast.story["measures"]:
        _measure(cast, said, numbers[said["key"]], today, zone)


def _measure(
    cast: Cast, said: dict[str, Any], numbers: dict[str, Any], today: date, zone: ZoneInfo
) -> None:
    reader, begins_on = cast.people[said["reader"]], today + numbers["begins"] * WEEK
    line = {name: numbers[name] for name in ("direction", "baseline", "target")}
    added = add_measure(
        STORY,
        **{name: said[name] for name in ("name", "unit")},
        **line,
        dip_depth=numbers.get("dip", 0),
        dip_until=today + numbers["dip_ends"] * WEEK if "dip" in numbers else None,
        begins_on=begins_on,
        due_on=today + numbers["ends"] * WEEK,
        initiative_id=cast.initiatives.get(numbers.get("initiative", "")),
        reader_id=reader.id,
    )
    measure_id = added.result["measure"]
    newest = len(numbers["values"]) - 1
    for number, value in enumerate(numbers["values"]):
        day = today - (newest - number) * WEEK
        put_reading(reader, measure_id, value=float(value), day=day, zone=zone.key)
    annotate_measure(reader, measure_id, day=begins_on + 2 * WEEK, text=said["happened"])
