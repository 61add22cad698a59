"""Where the department wants to go."""

from board.focus.models import FocusArea
from tests.support.world import Persona, World


def test_an_area_is_described_and_the_description_asked_back(
    world: World, ann: Persona, mission: int
) -> None:
    described = ann.post(f"/focus-areas/{mission}/change", {"vision": "Calm.", "gap": "Noise."})
    assert world.row(FocusArea, mission).vision == "Calm."
    assert ann.undoes(described).status == 200
    assert world.row(FocusArea, mission).vision == ""


def test_who_may_only_look_changes_nothing(world: World, vera: Persona, mission: int) -> None:
    assert vera.post("/focus-areas", {"name": "Mine", "hue": "teal"}).error == "forbidden"
    assert vera.post(f"/focus-areas/{mission}/change", {"name": "Mine"}).error == "forbidden"
    assert list(vera.snapshot("focus")["rows"]["focus_area"]) == [str(mission)]
