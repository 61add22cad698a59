"""Readings out of a table: each row with what becomes of it. Pure."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from board.imports.cells import moment_in

from .rules import FIRST_YEAR, MOST_VALUE
from .typed_numbers import number_in

MOST_ROWS = 1000
DELIMITERS = ("\t", ";", ",")
"""The first that stands in the first line; a comma in numbers is why it comes last."""
GOOD = ("new", "corrects")


@dataclass(frozen=True)
class Row:
    """`outcome` is new, corrects, same, heading or refused, and then `why`: too_few_cells, bad_day,
    day_ahead, bad_number, same_day or too_many_rows."""

    number: int
    outcome: str
    why: str = ""
    day: date | None = None
    value: float | None = None
    note: str = ""


def rows_in(text: str, *, known: Mapping[date, float], today: date, zone: ZoneInfo) -> list[Row]:
    """`known` are the readings that are there already. A day that comes twice is taken once."""
    seen: set[date] = set()
    rows = []
    for number, cells in enumerate(_cells(text), 1):
        row = _row(number, cells, today=today, zone=zone)
        if row.day and row.outcome == "new":
            row = _beside(row, known, seen)
        rows.append(row)
    return rows


def _cells(text: str) -> Iterator[Sequence[str]]:
    lines = text.removeprefix("\ufeff").splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = next((one for one in DELIMITERS if one in first), ",")
    try:
        yield from (cells for cells in csv.reader(lines, delimiter=delimiter) if any(cells))
    except csv.Error:
        yield ()


def _row(number: int, cells: Sequence[str], *, today: date, zone: ZoneInfo) -> Row:
    if number > MOST_ROWS:
        return Row(number, "refused", "too_many_rows")
    if len(cells) < 2:
        return Row(number, "refused", "too_few_cells")
    day, value = _day(cells[0], zone), _value(cells[1])
    if day is None:
        is_heading = number == 1 and value is None
        return Row(number, "heading") if is_heading else Row(number, "refused", "bad_day")
    if value is None:
        return Row(number, "refused", "bad_number", day)
    if day > today:
        return Row(number, "refused", "day_ahead", day, value)
    return Row(number, "new", "", day, value, cells[2].strip()[:200] if len(cells) > 2 else "")


def _beside(row: Row, known: Mapping[date, float], seen: set[date]) -> Row:
    assert row.day is not None
    if row.day in seen:
        return Row(row.number, "refused", "same_day", row.day, row.value)
    seen.add(row.day)
    if row.day not in known:
        return row
    outcome = "same" if known[row.day] == row.value else "corrects"
    return Row(row.number, outcome, "", row.day, row.value, row.note)


def _day(cell: str, zone: ZoneInfo) -> date | None:
    try:
        moment = moment_in(cell, zone)
    except ValueError:
        return None
    day = moment.astimezone(zone).date() if moment else None
    return day if day and day.year >= FIRST_YEAR else None


def _value(cell: str) -> float | None:
    try:
        value = number_in(cell)
    except ValueError:
        return None
    return value if abs(value) <= MOST_VALUE else None
