"""A board moves its boundaries while people work on it."""

from tests.support.world import Persona, World


def test_boundaries_say_what_counts_as_started_and_finished(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"], "Review": ["B"]})
    path = f"/boards/{world.board_id}/boundaries"
    moved = ann.post(
        path, {"starts_in": world.columns["Ready"], "finishes_in": world.columns["Review"]}
    )
    assert world.card("A").started_at == world.card("A").moved_at
    assert world.card("B").finished_at is not None
    ann.undoes(moved)
    assert (world.card("A").started_at, world.card("B").finished_at) == (None, None)
    crossed = ann.post(
        path, {"starts_in": world.columns["Done"], "finishes_in": world.columns["Doing"]}
    )
    assert crossed.error == "boundaries_crossed"
