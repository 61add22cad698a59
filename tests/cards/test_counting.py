"""How much is on a board, as the list of boards says it."""

from board.cards.counting import BoardCount, counts_of
from tests.support.world import Persona, World


def test_finished_and_archived_cards_are_not_counted(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Rent", "Roof"], "Doing": ["Heat"]})
    ann.post(f"/cards/{world.card('Roof').id}/archive")
    ann.moves("Rent", to="Doing")
    count = counts_of([world.board_id])[world.board_id]
    assert (count.cards, count.begun) == (2, 2)
    assert count.moved_at == world.card("Rent").moved_at
    ann.moves("Heat", to="Done")
    assert counts_of([world.board_id])[world.board_id].cards == 1


def test_a_board_without_cards_has_nothing_to_say(world: World) -> None:
    board = world.a_board()
    assert counts_of([board]).get(board, BoardCount()) == BoardCount(0, 0, None)
