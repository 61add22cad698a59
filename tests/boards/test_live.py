"""Who may watch and change a board."""

import pytest

from board.boards.rules import BoardArchived
from board.core import database
from board.core.actor import Actor
from board.core.streams import check_may_change, floor_of
from tests.support.streams import audiences, those_who_may_change
from tests.support.world import Persona, World


def test_an_open_board_is_everybodys_to_see_and_its_teams_to_change(
    world: World, ann: Persona, bo: Persona, vera: Persona, siv: Persona
) -> None:
    stream = f"board/{world.a_board()}"
    who = {"ann": ann, "bo": bo, "vera": vera, "siv": siv}
    assert set(audiences(stream, **who).values()) == {"team"}
    assert those_who_may_change(stream, **who) == {"ann", "siv"}


def test_a_closed_board_is_not_there_for_others(
    world: World, ann: Persona, bo: Persona, vera: Persona, siv: Persona
) -> None:
    stream = f"board/{world.a_board(is_open=False)}"
    who = {"ann": ann, "bo": bo, "vera": vera, "siv": siv}
    seen = {name for name, audience in audiences(stream, **who).items() if audience}
    assert seen == {"ann", "vera", "siv"}
    assert those_who_may_change(stream, **who) == {"ann", "siv"}


def test_walls_and_guests_get_the_board_of_their_own_in_their_own_form(
    world: World, siv: Persona
) -> None:
    board = world.a_board()
    other = world.a_board()
    who = {"wall": Actor("wall", 1, boards=frozenset({board})), "guest": Actor("guest", board)}
    assert audiences(f"board/{board}", **who) == {"wall": "wall", "guest": "guest"}
    assert audiences(f"board/{other}", **who) == {"wall": None, "guest": None}
    assert those_who_may_change(f"board/{board}", **who) == set()
    assert siv.post(f"/boards/{board}/archive").status == 200
    assert audiences(f"board/{board}", **who) == {"wall": "dark", "guest": None}


def test_a_board_that_never_was_is_nobodys(world: World, siv: Persona) -> None:
    assert audiences("board/4242", siv=siv) == {"siv": None}
    assert those_who_may_change("board/4242", siv=siv) == set()


def test_in_the_archive_those_who_might_change_it_are_told_why_and_others_are_not(
    world: World, ann: Persona, bo: Persona
) -> None:
    stream = f"board/{world.a_board()}"
    ann.post(f"/boards/{world.board_id}/archive")
    with database.current().reading() as session:
        with pytest.raises(BoardArchived):
            check_may_change(session, ann.actor, stream)
        with pytest.raises(Exception, match="forbidden"):
            check_may_change(session, bo.actor, stream)


def test_what_happened_before_a_board_was_opened_stays_its_teams(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    stream = f"board/{world.a_board(is_open=False, cards={'Doing': ['A', 'B']})}"
    before = world.snapshot(stream)["seq"]
    world.open_board(world.board_id)
    with database.current().reading() as session:
        floors = {p.actor.name: floor_of(session, p.actor, stream) for p in (ann, bo, siv)}
    assert floors == {"Ann": 0, "Bo": before + 1, "Siv": 0}
