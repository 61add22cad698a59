"""Questions about boards."""

from board.boards.models import Board
from board.boards.queries import all_boards_for, board_of_team, boards_for, columns_of
from board.core import database
from board.core.actor import Actor
from tests.support.world import Persona, World


def ids(boards: list[Board]) -> list[int]:
    return [board.id for board in boards]


def test_ones_own_teams_boards_come_first_and_closed_ones_of_others_not_at_all(
    world: World, ann: Persona, bo: Persona, siv: Persona, tv: Persona
) -> None:
    first = world.board_id  # of the wall's own, the user team's
    theirs, closed = world.a_board(team="system"), world.a_board(team="system", is_open=False)
    ours = world.a_board()
    assert ids(boards_for(ann.actor)) == [first, ours, theirs]
    assert ids(boards_for(bo.actor)) == [theirs, closed, first, ours]
    assert ids(boards_for(siv.actor)) == sorted([first, theirs, closed, ours])
    assert boards_for(tv.actor) == boards_for(Actor("guest", first)) == []


def test_one_in_the_archive_is_found_only_by_who_asks_for_those_too(
    world: World, ann: Persona
) -> None:
    old, new = world.a_board(), world.a_board()
    ann.post(f"/boards/{old}/archive")
    assert ids(boards_for(ann.actor)) == [new]
    assert ids(all_boards_for(ann.actor)) == [old, new]


def test_the_board_of_a_team_is_its_oldest_that_is_worked_on(world: World, ann: Persona) -> None:
    user, system = world.teams["user"], world.teams["system"]
    old, new = world.a_board(), world.a_board()
    with database.current().reading() as session:
        assert getattr(board_of_team(session, user), "id", None) == old
        assert board_of_team(session, system) is None
    ann.post(f"/boards/{old}/archive")
    with database.current().reading() as session:
        assert getattr(board_of_team(session, user), "id", None) == new


def test_columns_stand_from_left_to_right(world: World) -> None:
    world.a_board()
    with database.current().reading() as session:
        names = [column.name for column in columns_of(session, world.board_id)]
        assert columns_of(session, 4242) == []
    assert names == ["Ready", "Doing", "Review", "Done"]
