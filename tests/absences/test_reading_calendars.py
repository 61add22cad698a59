"""Calendars are read in a child, and what they say becomes absences."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from board.absences import reading_calendars
from board.absences.models import AbsenceCalendar
from board.absences.queries import away_on, days_away
from board.core import clock, database
from board.triage.capacities import today
from board.web.outside import NotAllowed, NotFetched
from tests.support.world import Persona, World

from .test_ics import calendar

UTC = ZoneInfo("UTC")
DATABASES = ["sqlite"]
"""What is tried here is the child and what it answers."""


def named(ann: Persona) -> int:
    body = {"member_id": ann.actor.id, "address": "https://calendar.example/a.ics"}
    return ann.post("/absences/calendars", body).result["calendar"]


def read(world: World, id_: int, answer: bytes | Exception) -> bool:
    def fetched(address: str) -> bytes:
        assert address == "https://calendar.example/a.ics"
        if isinstance(answer, Exception):
            raise answer
        return answer

    return reading_calendars.read_calendar(world.row(AbsenceCalendar, id_), UTC, fetched)


def tomorrow(text: str = "Leave") -> bytes:
    day = (clock.now() + timedelta(days=1)).strftime("%Y%m%d")
    return calendar(f"DTSTART;VALUE=DATE:{day}\nSUMMARY:{text}")


def test_what_it_says_comes_changes_and_goes_and_nothing_twice(world: World, ann: Persona) -> None:
    id_ = named(ann)
    assert read(world, id_, tomorrow())
    assert not read(world, id_, tomorrow()), "nothing is new"
    rows = ann.snapshot("absences")["rows"]["absence"]
    (row,) = rows.values()
    assert (row["reason"], row["member_id"], row["calendar_id"]) == ("Leave", ann.actor.id, id_)
    assert ann.post(f"/absences/{row['id']}/remove").error == "read_from_calendar"
    day = (clock.now() + timedelta(days=1)).date()
    with database.current().reading() as session:
        assert away_on(session, day) == {ann.actor.id}
        assert days_away(session, today(), day) == {ann.actor.id: {day}}
    assert read(world, id_, calendar())
    assert ann.snapshot("absences")["rows"]["absence"] == {}


def test_why_it_could_not_be_read_is_said_and_what_it_said_stands(
    world: World, ann: Persona
) -> None:
    id_ = named(ann)
    read(world, id_, tomorrow())
    for answer, problem in (
        (NotFetched("status 500"), "not_fetched"),
        (NotAllowed("10.0.0.1"), "not_allowed"),
        (b"no calendar", "not_read"),
    ):
        assert read(world, id_, answer)
        assert world.row(AbsenceCalendar, id_).problem == problem
        assert len(ann.snapshot("absences")["rows"]["absence"]) == 1
    assert read(world, id_, tomorrow())
    assert world.row(AbsenceCalendar, id_).problem == ""


def test_whoever_is_unfollowed_meanwhile_is_obeyed(world: World, ann: Persona) -> None:
    id_ = named(ann)
    before = world.row(AbsenceCalendar, id_)
    ann.post(f"/absences/calendars/{id_}/remove")
    assert not reading_calendars.read_calendar(before, UTC, lambda _: tomorrow())


def test_a_calendar_that_never_ends_is_killed(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second of time instead of five: each second since 1970 would be an absence."""
    monkeypatch.setattr(reading_calendars.readers, "_seconds", 1.0)
    id_ = named(ann)
    forever = "DTSTART:19700101T000000Z\nDTEND:19700101T050000Z\nRRULE:FREQ=SECONDLY"
    assert read(world, id_, calendar(forever))
    assert world.row(AbsenceCalendar, id_).problem == "not_read"
