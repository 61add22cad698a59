"""Cards that several of these tests begin with."""

import pytest

from tests.support.world import World


@pytest.fixture
def cards(world: World) -> dict[str, int]:
    """A, B and C in *Ready*, D in *Doing*: {title: id}."""
    world.a_board(cards={"Ready": ["A", "B", "C"], "Doing": ["D"]})
    return {title: world.card(title).id for title in "ABCD"}
