"""A calendar's invitation in a mail (RFC 6047): what, when, where, by whom."""

from contextlib import suppress
from datetime import date, datetime
from email.message import Message
from typing import Any

from icalendar import Calendar

from .header_text import clean_line
from .mail import Meeting
from .parsing import content_of, leaves

MOST_CALENDAR = 100_000
METHODS = ("request", "reply", "cancel", "publish", "counter")


def meeting_in(message: Message) -> Meeting | None:
    """Of the first part that is one; None where there is none, or it cannot be read."""
    for part in leaves(message):
        if part.get_content_type() in ("text/calendar", "application/ics"):
            with suppress(Exception):
                return _meeting(part)
    return None


def words_of(meeting: Meeting) -> str:
    """What stands in the thread where the mail has no text: what, when, where."""
    when = (
        meeting.begins
        if meeting.ends in ("", meeting.begins)
        else f"{meeting.begins} – {meeting.ends}"
    )
    return "\n".join(
        filter(None, ("📅 " + meeting.summary, when, meeting.place, meeting.organizer))
    )


def _meeting(part: Message) -> Meeting | None:
    content = content_of(part)
    if not content or len(content) > MOST_CALENDAR:
        return None
    calendar = Calendar.from_ical(content.decode("utf-8", "replace"))
    event = next(iter(calendar.walk("VEVENT")), None)
    if event is None:
        return None
    method = str(calendar.get("METHOD", part.get_param("method", ""))).lower()
    return Meeting(
        method=method if method in METHODS else "publish",
        summary=_line(event, "SUMMARY"),
        begins=_instant(event.get("DTSTART")),
        ends=_instant(event.get("DTEND")),
        place=_line(event, "LOCATION"),
        organizer=_line(event, "ORGANIZER").removeprefix("mailto:").removeprefix("MAILTO:"),
    )


def _line(event: Any, name: str) -> str:
    return clean_line(str(event.get(name, "")))[:200]


def _instant(value: Any) -> str:
    """`2026-11-20T09:00:00+01:00`; a time without a zone stays without; a day is a day."""
    moment = getattr(value, "dt", None)
    return moment.isoformat() if isinstance(moment, datetime | date) else ""
