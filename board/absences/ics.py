"""A calendar file (RFC 5545) to days on which its owner is away: runs in a child process only,
where it may take as long as it likes for five seconds (reading_calendars.py)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import recurring_ical_events
from icalendar import Calendar

LEAST_HOURS = timedelta(hours=4)
"""What takes half a working day is an absence for that day; a meeting is not."""
MOST_FOUND = 400
MOST_REASON = 120


def answer(payload: bytes) -> bytes:
    """The child's work: `{first, last, zone}` as JSON, a line end, and the file → `[[from, until,
    reason]]`, days as text. Raises whatever its libraries raise."""
    asked, _, text = payload.partition(b"\n")
    window = orjson.loads(asked)
    absences = absences_in(
        text,
        first=date.fromisoformat(window["first"]),
        last=date.fromisoformat(window["last"]),
        zone=ZoneInfo(window["zone"]),
    )
    return orjson.dumps([(str(first), str(last), reason) for first, last, reason in absences])


def absences_in(
    text: bytes, *, first: date, last: date, zone: ZoneInfo
) -> list[tuple[date, date, str]]:
    """(first day, last day, what it is called) of the events between two days, recurring ones too,
    at most 400. What is cancelled or marked as free is none, nor what is short."""
    events = recurring_ical_events.of(Calendar.from_ical(text), skip_bad_series=True)
    absences: set[tuple[date, date, str]] = set()
    for event in events.between(first, last + timedelta(days=1)):
        absences.update(_absence(event, first, last, zone))
        if len(absences) >= MOST_FOUND:
            break
    return sorted(absences)


def _absence(
    event: Any, first: date, last: date, zone: ZoneInfo
) -> Iterator[tuple[date, date, str]]:
    is_free = str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
    is_off = str(event.get("STATUS", "")).upper() == "CANCELLED"
    begins, ends = _local(event.start, zone), _local(event.end, zone)
    is_whole = not isinstance(event.start, datetime)
    if is_free or is_off or not (is_whole or ends - begins >= LEAST_HOURS):
        return
    from_on = max(begins.date(), first)
    until_on = min((ends - timedelta(microseconds=1)).date(), last)
    if from_on <= until_on:
        yield from_on, until_on, " ".join(str(event.get("SUMMARY", "")).split())[:MOST_REASON]


def _local(moment: date, zone: ZoneInfo) -> datetime:
    """A day begins at midnight; a time without a zone is the reader's own."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), zone)
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
