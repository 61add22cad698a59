"""The parking lot: topics that wait."""

from board.standup.models import Standup
from tests.support.standups import MORNING, at, begun, ends
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_todays_open_topics_come_along_to_a_second_standup(world: World, ann: Persona) -> None:
    world.a_board()
    with at(0):
        standup = begun(world, ann)
        ann.post(f"/standups/{standup}/park", {"text": "The lift"})
        ends(ann, standup)
    with at(60):
        second = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    assert [topic.text for topic in world.row(Standup, second).parked] == ["The lift"]
