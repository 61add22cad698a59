"""Holding streams: found by their names or by their rows, in one order, also those that are new."""

import pytest

from board.cards.models import Card
from board.core import database
from board.core.errors import NotFound
from board.core.event_log import Stream
from board.core.holding import Held, StreamOf, hold
from tests.support.world import Persona, World


def held(*named: str | StreamOf, also: tuple[str | StreamOf, ...] = ()) -> Held:
    with database.current().writing() as session:
        return hold(session, named, also)


def test_a_stream_is_held_as_it_is_and_says_whether_it_was_asked_for(world: World) -> None:
    board = f"board/{world.a_board(cards={'Ready': ['A']})}"
    world.a_ticket()
    found = held(board, also=("desk",))
    assert {name: one.is_named for name, one in found.items()} == {board: True, "desk": False}
    row = world.row(Stream, board)
    one = found[board]
    assert (one.epoch, one.seq, one.mark) == (row.epoch, row.seq, row.mark)
    assert one.seq > 0


def test_the_stream_of_a_row_is_found_while_it_is_locked(world: World) -> None:
    board = f"board/{world.a_board(cards={'Ready': ['A']})}"
    of_card = StreamOf(Card, world.card("A").id)
    found = held(of_card)
    assert (list(found), found.name_of(of_card), found.name_of(board)) == ([board], board, board)


def test_rows_of_two_boards_hold_both_and_one_board_is_held_once(world: World) -> None:
    first = world.a_board(cards={"Ready": ["A", "B"]})
    second = world.a_board(cards={"Ready": ["C"]})
    ids = tuple(world.card(title).id for title in "ABC")
    assert set(held(StreamOf(Card, ids))) == {f"board/{first}", f"board/{second}"}
    both = held(f"board/{first}", StreamOf(Card, ids[0]))
    assert [one.is_named for one in both.values()] == [True]


def test_a_consequence_lands_elsewhere_only_for_a_row_that_has_one(
    world: World, cy: Persona
) -> None:
    board = f"board/{world.a_board(cards={'Ready': ['Plain']})}"
    ticket = world.a_ticket()
    dealt = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})
    for card, streams in (
        (world.card("Plain").id, {board}),
        (dealt.result["card"], {board, "desk"}),
    ):
        found = held(
            StreamOf(Card, card), also=(StreamOf(Card, card, name="desk", given="ticket_id"),)
        )
        assert set(found) == streams


def test_a_row_that_is_not_there_is_not_found_and_a_consequence_for_it_is_none(
    world: World,
) -> None:
    board = f"board/{world.a_board()}"
    with pytest.raises(NotFound):
        held(StreamOf(Card, 4242))
    with pytest.raises(NotFound):
        held(board, StreamOf(Card, 4242))
    assert set(held(board, also=(StreamOf(Card, 4242),))) == {board}


def test_a_stream_on_which_nothing_happened_begins_and_another_name_does_not(world: World) -> None:
    assert world.row(Stream, "me/77") is None
    begun = held("me/77")["me/77"]
    assert (begun.seq, begun.floor, begun.mark) == (0, 0, 0)
    assert begun.epoch > 0
    assert held("me/77")["me/77"].epoch == begun.epoch, "it begins once"
    for no_stream in ("me/077", "cards/1", "people/1", ""):
        with pytest.raises(NotFound):
            held(no_stream)
        assert world.row(Stream, no_stream) is None


def test_who_wants_nothing_holds_nothing(world: World) -> None:
    assert held() == {}
