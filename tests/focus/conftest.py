"""A focus area to begin with, and initiatives with a step."""

from collections.abc import Callable

import pytest

from tests.support.world import Persona, World

Begins = Callable[..., int]


@pytest.fixture
def mission(world: World, ann: Persona) -> int:
    """A focus area."""
    return ann.post("/focus-areas", {"name": "Mission", "hue": "blue"}).result["area"]


@pytest.fixture
def begins(ann: Persona, mission: int) -> Begins:
    """Ann adds an initiative to it."""

    def add(name: str, **values: object) -> int:
        body = {"name": name, "areas": [mission], **values}
        return ann.post("/initiatives", body).result["initiative"]

    return add


@pytest.fixture
def active(world: World, ann: Persona, begins: Begins) -> Begins:
    """… with a card under way, so that it is active."""

    def start(name: str) -> int:
        if not world.board_id:
            world.a_board(columns={"Ready": None, "Doing": None, "Done": None})
        initiative = begins(name)
        world.add(f"Step of {name}", to="Doing", initiative_id=initiative)
        answer = ann.post(f"/initiatives/{initiative}/change", {"state": "active"})
        assert answer.status == 200, answer
        return initiative

    return start
