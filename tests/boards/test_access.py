"""Who may see a board, and who works on it."""

import pytest

from board.boards.access import check_team_sees, check_works_on, may_be_seen_by
from board.boards.models import Board
from board.core import database
from board.core.actor import Actor
from board.core.errors import Forbidden, NotFound
from board.people.models import Member
from tests.support.world import Persona, World


def test_whether_another_person_may_see_a_board_goes_by_their_rights(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    board = world.row(Board, world.a_board(is_open=False))
    seen = {p.actor.name: may_be_seen_by(world.row(Member, p.actor.id), board) for p in (ann, bo)}
    assert seen == {"Ann": True, "Bo": False}
    siv.post(f"/members/{ann.actor.id}/change", {"is_active": False})
    assert not may_be_seen_by(world.row(Member, ann.actor.id), board)


def test_those_who_work_on_a_board_do_so_in_the_archive_too(
    world: World, ann: Persona, bo: Persona, vera: Persona, tv: Persona
) -> None:
    board = world.a_board()
    ann.post(f"/boards/{board}/archive")
    with database.current().reading() as session:
        row = session.get_one(Board, board)
        check_works_on(session, ann.actor, row)
        for who in (bo, vera):
            with pytest.raises(Forbidden):
                check_works_on(session, who.actor, row)
        with pytest.raises(NotFound):
            check_works_on(session, tv.actor, row)


def test_texts_and_files_are_for_the_team_and_for_no_wall_or_guest(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    board = world.board_id
    check_team_sees(ann.actor, board)
    check_team_sees(bo.actor, board)
    for who in (tv.actor, Actor("guest", board), Actor("nobody")):
        with pytest.raises(NotFound):
            check_team_sees(who, board)
    world.close_board(board)
    with pytest.raises(NotFound):
        check_team_sees(bo.actor, board)
