"""What becomes of a parked topic."""

from board.standup.models import Standup
from tests.support.standups import MORNING, begun, ends
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_a_topic_becomes_a_card_of_those_concerned_once(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    standup = begun(world, ann)
    topics = [
        ann.post(f"/standups/{standup}/park", {"text": text, "people": [cy.actor.id]}).result[
            "topic"
        ]
        for text in ("The server hall", "Who has keys", "Nothing much")
    ]
    ends(ann, standup)
    settle = f"/standups/{standup}/settle"
    body = {"topic_id": topics[0], "outcome": "card", "column_id": world.columns["Ready"]}
    assert ann.post(settle, body).status == 200
    assert ann.post(settle, body).error == "topic_settled"
    assert world.card("The server hall").assignees == [cy.actor.id]
    later = {"topic_id": topics[1], "outcome": "follow_up", "at": "2026-11-20T13:00:00+01:00"}
    assert ann.post(settle, later).status == 200
    assert ann.post(settle, {"topic_id": topics[2], "outcome": "dropped"}).status == 200
    assert [topic.outcome for topic in world.row(Standup, standup).parked] == [
        "card",
        "follow_up",
        "dropped",
    ]
    assert ann.post(settle, {"topic_id": 99, "outcome": "dropped"}).error == "not_found"
