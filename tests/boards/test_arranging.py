"""Boards are made and changed."""

from board.boards.models import Board
from tests.support.world import Persona, World


def test_a_new_board_has_the_columns_of_its_template(world: World, siv: Persona) -> None:
    made = siv.post("/boards", {"team_id": world.teams["user"], "name": "Phones"})
    rows = siv.snapshot(f"board/{made.result['board']}")["rows"]
    assert rows["board"][str(made.result["board"])]["name"] == "Phones"
    assert len(rows["column"]) >= 3
    assert any(column["is_finished"] for column in rows["column"].values())


def test_what_is_not_named_stays_as_it_is(world: World, ann: Persona) -> None:
    world.a_board()
    ann.post(f"/boards/{world.board_id}/change", {"lanes": "assignee", "done_leaves_days": 7})
    ann.post(f"/boards/{world.board_id}/change", {"name": "Phones"})
    board = world.row(Board, world.board_id)
    assert (board.name, board.lanes, board.done_leaves_days) == ("Phones", "assignee", 7)


def test_a_board_of_no_team_is_not_made(world: World, siv: Persona) -> None:
    assert siv.post("/boards", {"team_id": 99_999, "name": "Nobody's"}).error == "not_found"
