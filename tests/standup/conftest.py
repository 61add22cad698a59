"""Standups that several of these tests begin with."""

import pytest

from tests.support.standups import at, begun
from tests.support.world import Persona, World


@pytest.fixture
def gathering(world: World, ann: Persona, cy: Persona) -> int:
    """One that waits for its people, since MORNING, with a card under way."""
    world.a_board(cards={"Doing": ["A"]})
    with at(0):
        return ann.post(f"/teams/{world.team_id}/standup").result["standup"]


@pytest.fixture
def running(world: World, ann: Persona, cy: Persona) -> int:
    """One whose clock has run since MORNING."""
    world.a_board(cards={"Doing": ["A"]})
    with at(0):
        return begun(world, ann)
