"""Measures that are read by themselves."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from board.core import clock
from board.measures.by_itself import read_by_itself
from tests.measures.conftest import calls
from tests.measures.test_reading import values
from tests.support.world import Persona, World

ZONE = ZoneInfo("Europe/Stockholm")


def test_once_a_week_it_is_read_and_never_twice(world: World, ann: Persona, cy: Persona) -> None:
    body = calls(source="first_contact", direction="up", baseline=10, target=90)
    measure = ann.post("/measures", body).result["measure"]
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "It was off."})
    assert (read_by_itself(ZONE), values(ann, measure)) == (0, [])
    with clock.moved_to(clock.now() + timedelta(days=7)):
        assert (read_by_itself(ZONE), read_by_itself(ZONE)) == (1, 0)
    assert values(ann, measure) == [100]


def test_one_that_has_ended_is_not(world: World, ann: Persona, cy: Persona) -> None:
    body = calls(source="first_contact", direction="up", baseline=10, target=90)
    measure = ann.post("/measures", body).result["measure"]
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "It was off."})
    ann.post(f"/measures/{measure}/end")
    with clock.moved_to(clock.now() + timedelta(days=7)):
        assert read_by_itself(ZONE) == 0
