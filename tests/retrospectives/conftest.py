"""Retrospectives that several of these tests begin with."""

import pytest

from tests.support.retrospectives import begun
from tests.support.world import Persona, World


@pytest.fixture
def team(world: World, ann: Persona) -> list[Persona]:
    """Ann, Ida and Kim, of one team with a board."""
    world.a_board()
    return [ann, world.person("Ida", team="user"), world.person("Kim", team="user")]


@pytest.fixture
def signed(world: World, team: list[Persona]) -> int:
    return begun(world)


@pytest.fixture
def anonymous(world: World, team: list[Persona]) -> int:
    return begun(world, is_anonymous=True)
