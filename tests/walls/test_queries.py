"""Which walls a person sees, and which of them one may change."""

from tests.support.world import Persona, World


def test_the_walls_page_shows_walls_of_boards_that_one_sees_and_offers_what_one_may(
    world: World, ann: Persona, bo: Persona
) -> None:
    world.a_board()
    tv = world.wall("Stairs", team="user")
    shown = [
        (wall["name"], wall["board_ids"], wall["may_change"]) for wall in ann.get("/walls").body
    ]
    assert shown == [("Stairs", [world.board_id], True)]
    assert [wall["may_change"] for wall in bo.get("/walls").body] == [False]
    assert bo.get(f"/streams/wall/{tv.actor.id}/snapshot").status == 200
    world.close_board(world.board_id)
    assert bo.get("/walls").body == []
    assert bo.get(f"/streams/wall/{tv.actor.id}/snapshot").status == 404
    assert len(ann.get("/walls").body) == 1
