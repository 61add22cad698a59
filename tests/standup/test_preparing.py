"""What people prepare for the next standup."""

from tests.support.world import Persona, World


def test_what_is_prepared_is_the_teams_and_no_walls(
    world: World, ann: Persona, tv: Persona
) -> None:
    board = world.a_board()
    path = f"/boards/{board}/standup/lines"
    line = ann.post(path, {"text": "the school network"}).result["line"]
    [plan] = ann.snapshot(f"board/{board}")["rows"]["standup_plan"].values()
    assert [one["text"] for one in plan["lines"]] == ["the school network"]
    assert (
        world.snapshot(f"board/{board}", "wall")["rows"]["standup_plan"][str(plan["id"])]["lines"]
        == []
    )
    ann.post(path, {"text": "", "line_id": line})
    [plan] = ann.snapshot(f"board/{board}")["rows"]["standup_plan"].values()
    assert plan["lines"] == []
