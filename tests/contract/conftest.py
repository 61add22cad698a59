"""Two board-owning teams, so that dealing has someone to deal to."""

import pytest

from tests.support.stage import Stage, set_the_stage
from tests.support.world import Persona, World


@pytest.fixture
def stage(world: World, ann: Persona) -> Stage:
    world.a_board(team="system")
    return set_the_stage(world, ann)
