"""A focus area to begin with."""

import pytest

from tests.support.world import Persona, World


@pytest.fixture
def mission(world: World, ann: Persona) -> int:
    """A focus area."""
    return ann.post("/focus-areas", {"name": "Mission", "hue": "blue"}).result["area"]
