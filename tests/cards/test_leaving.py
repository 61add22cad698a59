"""Finished cards leave by themselves."""

from datetime import timedelta

from board.cards.leaving import let_done_leave
from board.core import clock
from tests.support.world import Persona, World


def test_done_cards_leave_by_themselves_after_their_time(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Old", "New"]})
    with clock.moved_to(clock.now() - timedelta(days=15)):
        ann.moves("Old", to="Done")
    ann.moves("New", to="Done")
    assert (let_done_leave(), let_done_leave()) == (1, 0)
    assert world.titles_in("Done") == ["New"]
    assert [card["title"] for card in ann.get(f"/boards/{world.board_id}/archive").body] == ["Old"]
    ann.post(f"/boards/{world.board_id}/change", {"done_leaves_days": None})
    with clock.moved_to(clock.now() + timedelta(days=99)):
        assert let_done_leave() == 0
