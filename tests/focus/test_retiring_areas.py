"""Areas that are retired, come back, or are merged."""

from board.focus.models import FocusArea, Initiative
from tests.focus.conftest import Begins
from tests.focus.test_areas import another
from tests.support.world import Persona, World


def test_an_area_is_not_retired_under_open_initiatives(
    world: World, ann: Persona, mission: int, begins: Begins
) -> None:
    desk = begins("Desk")
    refused = ann.post(f"/focus-areas/{mission}/retire")
    assert refused.error == "area_in_use"
    assert "1 open initiatives" in refused.body["title"]
    ann.post(f"/initiatives/{desk}/change", {"state": "lapsed"})
    assert ann.post(f"/focus-areas/{mission}/retire").status == 200
    body = {"name": "New", "areas": [mission]}
    assert ann.post("/initiatives", body).error == "area_retired"
    assert ann.post(f"/initiatives/{desk}/change", {"areas": [mission], "why": "x"}).status == 200
    ann.post(f"/focus-areas/{mission}/reopen")
    assert ann.post("/initiatives", body).status == 200


def test_initiatives_follow_when_areas_are_merged_and_come_back_with_undo(
    world: World, ann: Persona, mission: int, begins: Begins
) -> None:
    tech = another(ann, "Tech")
    one, both = begins("One"), begins("Both", areas=[mission, tech])
    merged = ann.post(f"/focus-areas/{mission}/merge", {"into_id": tech})
    assert [world.row(Initiative, id_).areas for id_ in (one, both)] == [[tech], [tech]]
    assert world.row(FocusArea, mission).retired_at
    assert ann.undoes(merged).status == 200
    assert world.row(Initiative, both).areas == [mission, tech]
    assert world.row(FocusArea, mission).retired_at is None
    assert ann.post(f"/focus-areas/{tech}/merge", {"into_id": tech}).error == "merged_into_itself"
