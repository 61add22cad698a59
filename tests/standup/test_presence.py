"""Who is away does not speak; who comes late speaks last."""

from board.standup.models import Standup
from tests.support.standups import MORNING, at, presence
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_who_is_away_is_skipped_and_who_comes_late_speaks_last(
    world: World, gathering: int, ann: Persona, cy: Persona
) -> None:
    presence(ann, gathering, cy, "away")
    with at(1):
        ann.post(f"/standups/{gathering}/start")
    assert world.row(Standup, gathering).people == [ann.actor.id]
    presence(ann, gathering, cy, "here")
    assert world.row(Standup, gathering).people == [ann.actor.id, cy.actor.id]
    presence(ann, gathering, cy, "here")
    assert world.row(Standup, gathering).people == [ann.actor.id, cy.actor.id]
