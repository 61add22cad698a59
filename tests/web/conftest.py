"""A card that several of these tests aim at."""

import pytest

from tests.support.world import World


@pytest.fixture
def card(world: World) -> int:
    """*Refunds*, under way."""
    world.a_board(cards={"Doing": ["Refunds"]})
    return world.card("Refunds").id
