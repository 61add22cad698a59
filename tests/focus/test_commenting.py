"""What is said and asked about an initiative."""

from tests.focus.conftest import Begins
from tests.support.world import Persona, World


def test_a_question_is_open_until_it_is_answered(
    world: World, ann: Persona, bo: Persona, begins: Begins
) -> None:
    desk = begins("Desk")
    body = {"text": "For whom?", "is_question": True}
    asked = bo.post(f"/initiatives/{desk}/comments", body).result["comment"]
    said = ann.post(f"/initiatives/{desk}/comments", {"text": "For all."}).result["comment"]
    assert ann.post(f"/initiative-comments/{said}/answer").error == "not_found"
    assert ann.post(f"/initiative-comments/{asked}/answer").status == 200
    rows = ann.snapshot(f"initiative/{desk}")["rows"]["initiative_comment"]
    assert rows[str(asked)]["answered_by"] == ann.actor.id
    assert ann.post(f"/initiative-comments/{asked}/remove").error == "not_your_word"
    assert bo.post(f"/initiative-comments/{asked}/remove").status == 200


def test_nothing_is_said_of_what_is_not_there(world: World, ann: Persona, mission: int) -> None:
    assert ann.post("/initiatives/99/comments", {"text": "?"}).error == "not_found"
