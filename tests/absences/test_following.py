"""Naming a calendar of absences."""

import pytest

from board.absences.models import AbsenceCalendar
from board.mail.sealing import opened
from tests.support.world import Persona, World

ADDRESS = "https://calendar.example/secret/absences.ics"


def test_its_address_is_sealed_and_only_its_host_is_shown(world: World, ann: Persona) -> None:
    answer = ann.post("/absences/calendars", {"member_id": ann.actor.id, "address": ADDRESS})
    row = ann.snapshot("absences")["rows"]["absence_calendar"][str(answer.result["calendar"])]
    assert (row["host"], row["problem"]) == ("calendar.example", "")
    assert "sealed" not in row
    assert "secret" not in str(answer.body)
    assert opened(world.row(AbsenceCalendar, answer.result["calendar"]).sealed) == ADDRESS


@pytest.mark.parametrize(
    "address",
    [
        "http://calendar.example/a.ics",
        "file:///etc/passwd",
        "https://",
        "https://u:p@calendar.example/a.ics",
        "https://calendar.example:0/a.ics",
        "https://[::1/a.ics",
        "webcal://calendar.example/a.ics",
    ],
)
def test_what_is_no_https_address_is_refused(world: World, ann: Persona, address: str) -> None:
    answer = ann.post("/absences/calendars", {"member_id": ann.actor.id, "address": address})
    assert (answer.status, answer.error) == (422, "address_not_allowed")


def test_a_person_has_one_and_it_can_be_undone(world: World, ann: Persona, cy: Persona) -> None:
    body = {"member_id": ann.actor.id, "address": ADDRESS}
    ann.post("/absences/calendars", body)
    second = ann.post("/absences/calendars", body | {"address": "https://other.example/a.ics"})
    rows = ann.snapshot("absences")["rows"]["absence_calendar"]
    assert [row["host"] for row in rows.values()] == ["other.example"]
    assert ann.undoes(second).status == 200
    rows = ann.snapshot("absences")["rows"]["absence_calendar"]
    assert [row["host"] for row in rows.values()] == ["calendar.example"]
    (kept,) = (world.row(AbsenceCalendar, int(id_)) for id_ in rows)
    assert opened(kept.sealed) == ADDRESS, "what no event tells anybody comes back as well"
    assert ann.post("/absences/calendars", body | {"member_id": cy.actor.id}).error == "forbidden"


def test_a_calendar_that_is_followed_again_by_undo_is_read_as_before(
    world: World, ann: Persona
) -> None:
    body = {"member_id": ann.actor.id, "address": ADDRESS}
    id_ = ann.post("/absences/calendars", body).result["calendar"]
    left = ann.post(f"/absences/calendars/{id_}/remove")
    assert left.status == 200
    undone = ann.undoes(left)
    assert undone.status == 200
    assert opened(world.row(AbsenceCalendar, id_).sealed) == ADDRESS
    assert "sealed" not in str(undone.body)
