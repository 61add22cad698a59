"""Saying when a customer's desk is open, and how soon tickets are to be triaged and answered."""

import pytest

from board.core import database
from board.triage.targets import USUAL_HOURS, Targets, targets_in
from tests.support.world import Persona, World

OFFICE = ["08:00-17:00"] * 4 + ["08:00-15:00", "", ""]


def targets() -> Targets:
    with database.current().reading() as session:
        return targets_in(session)


def test_a_customers_targets_hold_for_it_and_the_organisations_for_the_others(
    world: World, siv: Persona
) -> None:
    almvik = siv.post("/customers", {"name": "Almvik"}).result["customer"]
    other = siv.post("/customers", {"name": "Bjuras"}).result["customer"]
    siv.post("/targets", {"hours": OFFICE, "triage_minutes": 60, "answer_minutes": 240})
    siv.post("/targets", {"customer_id": almvik, "hours": OFFICE, "triage_minutes": 30})
    found = targets()
    assert (found.of(almvik).triage_minutes, found.of(almvik).answer_minutes) == (30, None)
    assert (found.of(other).triage_minutes, found.of(other).answer_minutes) == (60, 240)
    assert found.of(None).triage_minutes == 60


def test_without_any_there_are_office_hours_and_no_targets(world: World) -> None:
    target = targets().of(None)
    assert (tuple(target.hours), target.triage_minutes) == (USUAL_HOURS, None)


def test_they_are_said_again_in_place_taken_away_and_undone(world: World, siv: Persona) -> None:
    first = siv.post("/targets", {"hours": OFFICE, "triage_minutes": 60})
    again = siv.post("/targets", {"hours": OFFICE, "triage_minutes": 90})
    assert first.result["target"] == again.result["target"]
    assert siv.undoes(again).status == 200
    assert targets().of(None).triage_minutes == 60
    gone = siv.post(f"/targets/{first.result['target']}/remove")
    assert targets().of(None).triage_minutes is None
    assert siv.undoes(gone).status == 200
    assert targets().of(None).triage_minutes == 60


def test_only_administrators_say_them_and_a_wall_has_none(
    world: World, cy: Persona, siv: Persona, tv: Persona
) -> None:
    body = {"hours": OFFICE, "triage_minutes": 60}
    assert cy.post("/targets", body).error == "forbidden"
    siv.post("/targets", body)
    assert not tv.snapshot("people")["rows"].get("target")


@pytest.mark.parametrize(
    ("hours", "error"),
    [
        ([""] * 7, "never_open"),
        (["17:00-08:00"] + [""] * 6, "hours_run_backwards"),
        (["08:00-08:00"] + [""] * 6, "hours_run_backwards"),
        (["8-17"] + [""] * 6, "invalid"),
        (["08:00-24:01"] + [""] * 6, "invalid"),
        (["08:00-17:00\n"] + [""] * 6, "invalid"),
        (["08:00-17:00"] * 8, "invalid"),
        (["٠٨:00-17:00"] + [""] * 6, "invalid"),
    ],
)
def test_hours_that_are_none_are_refused(siv: Persona, hours: list[str], error: str) -> None:
    assert siv.post("/targets", {"hours": hours, "triage_minutes": 60}).error == error


@pytest.mark.parametrize("minutes", [0, -1, 14_401, 10**30, 1.5, "soon"])
def test_minutes_that_nobody_means_are_refused(siv: Persona, minutes: object) -> None:
    body = {"hours": ["00:00-24:00"] * 7, "triage_minutes": minutes}
    assert siv.post("/targets", body).status == 422


def test_of_a_customer_that_is_not_there_they_are_not_found(siv: Persona) -> None:
    assert siv.post("/targets", {"hours": OFFICE, "customer_id": 999}).error == "not_found"
