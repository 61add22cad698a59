"""Where the department wants to go."""

from board.focus.models import FocusArea
from tests.focus.conftest import Begins
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


def test_areas_stand_in_the_order_that_somebody_gave_them(
    world: World, ann: Persona, mission: int
) -> None:
    tech, ways = (another(ann, name) for name in ("Tech", "Ways"))
    ordered = ann.post("/focus-areas/order", {"area_ids": [ways, mission]})
    assert in_order(ann) == [ways, mission, tech]
    assert ann.undoes(ordered).status == 200
    assert in_order(ann) == [mission, tech, ways]
    assert ann.post("/focus-areas/order", {"area_ids": [ways + 1]}).error == "not_found"


def test_an_area_that_initiatives_are_in_is_not_undone(
    world: World, ann: Persona, begins: Begins
) -> None:
    added = ann.post("/focus-areas", {"name": "Tech", "hue": "teal"})
    begins("Desk", areas=[added.result["area"]])
    assert ann.undoes(added).error == "cannot_be_undone"


def another(who: Persona, name: str) -> int:
    return who.post("/focus-areas", {"name": name, "hue": "teal"}).result["area"]


def in_order(who: Persona) -> list[int]:
    rows = who.snapshot("focus")["rows"]["focus_area"]
    return [int(id_) for id_ in sorted(rows, key=lambda id_: rows[id_].get("place", 0))]
