"""Who follows a board, a column or a card."""

from board.core import database
from board.notifications.watchers import watchers_of
from tests.support.world import Persona, World


def test_each_is_found_under_what_they_follow_and_nobody_of_another_board(
    world: World, ann: Persona, bo: Persona, cy: Persona
) -> None:
    other = world.a_board(cards={"Doing": ["Elsewhere"]})
    for kind, target in (("board", other), ("card", world.card("Elsewhere").id)):
        ann.post("/me/watch", {"kind": kind, "target_id": target})
    board = world.a_board(cards={"Doing": ["Lift"]})
    lift, doing = world.card("Lift").id, world.columns["Doing"]
    for who, kind, target in (
        (ann, "card", lift),
        (bo, "card", lift),
        (bo, "column", doing),
        (cy, "board", board),
    ):
        assert who.post("/me/watch", {"kind": kind, "target_id": target}).status == 200
    a, b, c = (who.actor.id for who in (ann, bo, cy))
    with database.current().reading() as session:
        found = watchers_of(session, board)
        nobodys = watchers_of(session, board + 1)
    assert (found.cards, found.columns, found.board) == ({lift: {a, b}}, {doing: {b}}, {c})
    assert (nobodys.cards, nobodys.columns, nobodys.board) == ({}, {}, set())
    assert found.of({"id": lift, "column_id": doing}) == {a, b, c}
    assert found.of({"id": lift + 1, "column_id": world.columns["Ready"]}) == {c}
