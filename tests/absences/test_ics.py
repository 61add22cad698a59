"""What a calendar file says of days away."""

from contextlib import suppress
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.absences.ics import absences_in

FIRST, LAST = date(2026, 11, 1), date(2027, 3, 31)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def calendar(*events: str) -> bytes:
    body = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTAMP:20261101T000000Z\n{event}\nEND:VEVENT\n"
        for n, event in enumerate(events)
    )
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def found(*events: str) -> list[tuple[str, str, str]]:
    text = calendar(*events)
    days = absences_in(text, first=FIRST, last=LAST, zone=STOCKHOLM)
    return [(str(from_on), str(until_on), reason) for from_on, until_on, reason in days]


def test_whole_days_end_the_day_before_their_end() -> None:
    leave = "DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261212\nSUMMARY:Semester  i fjällen"
    assert found(leave) == [("2026-12-07", "2026-12-11", "Semester i fjällen")]


def test_half_a_day_counts_and_a_meeting_does_not() -> None:
    course = "DTSTART:20261207T080000Z\nDTEND:20261207T120000Z\nSUMMARY:Kurs"
    meeting = "DTSTART:20261208T080000Z\nDTEND:20261208T090000Z\nSUMMARY:Möte"
    late = "DTSTART:20261209T190000Z\nDTEND:20261209T233000Z\nSUMMARY:Natt"
    assert found(course, meeting, late) == [
        ("2026-12-07", "2026-12-07", "Kurs"),
        ("2026-12-09", "2026-12-10", "Natt"),
    ]


def test_what_is_free_or_cancelled_is_none() -> None:
    days = "DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208\n"
    assert found(days + "TRANSP:TRANSPARENT", days + "STATUS:CANCELLED") == []


def test_every_second_friday_is_so_until_the_window_ends() -> None:
    rule = "DTSTART;VALUE=DATE:20261204\nRRULE:FREQ=WEEKLY;INTERVAL=2\nSUMMARY:Ledig"
    days = found(rule)
    assert days[:2] == [
        ("2026-12-04", "2026-12-04", "Ledig"),
        ("2026-12-18", "2026-12-18", "Ledig"),
    ]
    assert days[-1][0] <= "2027-03-31"


def test_what_began_before_and_goes_on_is_cut_to_the_window() -> None:
    always = "DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20300101\nSUMMARY:Borta"
    assert found(always) == [("2026-11-01", "2027-03-31", "Borta")]


@pytest.mark.parametrize("text", [b"", b"\x00\xff", b"BEGIN:VCALENDAR", b"BEGIN:VEVENT\r\n"])
def test_what_is_no_calendar_raises_or_says_nothing(text: bytes) -> None:
    with suppress(ValueError):
        assert absences_in(text, first=FIRST, last=LAST, zone=STOCKHOLM) == []


@given(st.binary(max_size=200))
def test_arbitrary_events_are_read_or_refused(noise: bytes) -> None:
    text = calendar("DTSTART;VALUE=DATE:20261207").replace(b"20261207", noise)
    try:
        days = absences_in(text, first=FIRST, last=LAST, zone=STOCKHOLM)
    except Exception:  # the child says so, and what the calendar said before stands
        return
    assert all(FIRST <= from_on <= until_on <= LAST for from_on, until_on, _ in days)
