"""Standups that are over: the list, one record (pages/standup_screens.py draws them)."""

from tests.support.standups import MONDAY, ends
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_the_list_and_a_record_can_be_read_by_the_team_only(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    world.a_board(is_open=False)
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/start")
    assert ann.client.get(f"/standups/{standup}").status_code == 404
    ends(ann, standup)
    assert ann.client.get(f"/standups/{standup}").status_code == 200
    assert ann.client.get(f"/boards/{world.board_id}/standups").status_code == 200
    assert bo.client.get(f"/standups/{standup}").status_code == 404
    assert ann.get(f"/teams/{world.team_id}/standups").body[0]["state"] == "held"
    assert bo.get(f"/teams/{world.team_id}/standups").status == 404
    assert tv.get(f"/teams/{world.team_id}/standups").status == 404
