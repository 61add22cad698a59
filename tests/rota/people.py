"""A rota of two, for tests: who has it now is Cy, the next week is Dag's."""

from datetime import datetime, timedelta
from typing import Any

from board.core import clock
from tests.support.world import Persona, World

MONDAY = "2026-11-23"
WEDNESDAY = datetime.fromisoformat("2026-11-25T10:00:00+00:00")


THURSDAYS = {"starts_on": "2026-11-19", "weekday": 3}
"""They change on Thursdays: a sign-in does not live for a week."""


def a_rota(world: World, cy: Persona, **more: Any) -> Persona:
    dag = world.person("Dag", role="coordinator")
    people = [cy.actor.id, dag.actor.id]
    body = {"people": people, "starts_on": MONDAY, "country": ""} | more
    answer = cy.post("/rota/rotation", body)
    assert answer.status == 200, answer
    return dag


def on_wednesday(**later: float) -> Any:
    return clock.moved_to(WEDNESDAY + timedelta(**later))
