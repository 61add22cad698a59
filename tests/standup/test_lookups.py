"""A standup and its team are found inside a change, where they are open."""

from board.standup.models import Standup
from tests.support.standups import MORNING, begun
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_nothing_is_steered_before_the_clock_starts(
    world: World, gathering: int, ann: Persona
) -> None:
    answer = ann.post(f"/standups/{gathering}/turn", {"turn": 0, "to": 1})
    assert answer.error == "standup_not_started"
    assert world.row(Standup, gathering).state == "gathering"


def test_somebody_of_another_team_is_not_in_the_round(
    world: World, ann: Persona, bo: Persona
) -> None:
    world.a_board()
    standup = begun(world, ann)
    body = {"member_id": bo.actor.id, "state": "here"}
    assert ann.post(f"/standups/{standup}/presence", body).error == "not_found"
