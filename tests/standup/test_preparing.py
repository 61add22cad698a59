"""What people prepare for the next standup."""

from tests.support.world import Persona, World


def test_what_is_prepared_is_the_teams_and_no_walls(
    world: World, ann: Persona, tv: Persona
) -> None:
    world.a_board()
    team = f"team/{world.team_id}"
    path = f"/teams/{world.team_id}/standup/lines"
    line = ann.post(path, {"text": "the school network"}).result["line"]
    [plan] = ann.snapshot(team)["rows"]["standup_plan"].values()
    assert [one["text"] for one in plan["lines"]] == ["the school network"]
    assert world.snapshot(team, "wall")["rows"]["standup_plan"][str(plan["id"])]["lines"] == []
    ann.post(path, {"text": "", "line_id": line})
    [plan] = ann.snapshot(team)["rows"]["standup_plan"].values()
    assert plan["lines"] == []
