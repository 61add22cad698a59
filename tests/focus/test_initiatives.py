"""What the department has chosen to change."""

from board.focus.models import Initiative
from board.focus.rules import MOST_ACTIVE
from tests.support.world import Persona, World


def begins(who: Persona, name: str, area: int, **values: object) -> int:
    return who.post("/initiatives", {"name": name, "areas": [area], **values}).result["initiative"]


def test_five_at_a_time_and_the_sixth_waits(world: World, ann: Persona, mission: int) -> None:
    for n in range(MOST_ACTIVE):
        begins(ann, f"Initiative {n}", mission, state="active")
    sixth = begins(ann, "One more", mission)
    answer = ann.post(f"/initiatives/{sixth}/change", {"state": "active"})
    assert answer.error == "too_many_active"
    assert "5 initiatives are active already" in answer.body["title"]
    assert world.row(Initiative, sixth).state == "candidate"
    assert (
        ann.post("/initiatives", {"name": "At once", "areas": [mission], "state": "active"}).error
        == "too_many_active"
    )


def test_one_of_the_five_is_changed_without_being_in_its_own_way(
    world: World, ann: Persona, mission: int
) -> None:
    ids = [begins(ann, f"Initiative {n}", mission, state="active") for n in range(MOST_ACTIVE)]
    body = {"state": "active", "summary": "Calmer mornings"}
    assert ann.post(f"/initiatives/{ids[0]}/change", body).status == 200
    assert world.row(Initiative, ids[0]).summary == "Calmer mornings"


def test_areas_and_owners_that_are_none_are_refused(
    world: World, ann: Persona, mission: int
) -> None:
    body = {"name": "Desk", "areas": [mission + 1]}
    assert ann.post("/initiatives", body).error == "not_found"
    desk = begins(ann, "Desk", mission)
    assert ann.post(f"/initiatives/{desk}/change", {"owner_id": 999}).error == "not_found"
    assert ann.post(f"/initiatives/{desk}/change", {"owner_id": ann.actor.id}).status == 200
    assert world.row(Initiative, desk).owner_id == ann.actor.id


def test_a_wall_knows_names_and_colours_and_no_texts(
    world: World, ann: Persona, tv: Persona, mission: int
) -> None:
    ann.post(f"/focus-areas/{mission}/change", {"vision": "Calm."})
    begins(ann, "Desk", mission, summary="Not for the stairs")
    rows = tv.snapshot("focus")["rows"]
    area = rows["focus_area"][str(mission)]
    assert (area["name"], area["hue"]) == ("Mission", "blue")
    assert "Calm." not in str(rows) and "Not for the stairs" not in str(rows)
