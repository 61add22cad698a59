"""What walls, guests and dark walls get of boards, and what undo may not bring back."""

from typing import Any

import pytest

from board.boards.models import Board, BoardColumn, BoardLink, BoardTemplate, SavedFilter
from board.boards.rules import LinkStaysRevoked
from board.core.synced import column_names, row_of
from tests.support.world import Persona, World

SECRET_TABLES = (SavedFilter, BoardLink, BoardTemplate)


def row(model: Any) -> dict[str, Any]:
    return dict.fromkeys(column_names(model), "x")


def test_a_guest_learns_a_boards_name_and_a_dark_wall_why_it_is_dark() -> None:
    assert set(Board.for_guest(row(Board))) == {"id", "name"}
    assert set(Board.for_dark(row(Board))) == {"id", "name", "team_id", "archived_at"}
    assert Board.for_wall(row(Board)) == row(Board)


def test_the_policy_of_a_column_is_for_those_who_work_there() -> None:
    for public in (BoardColumn.for_wall, BoardColumn.for_guest):
        assert set(row(BoardColumn)) - set(public(row(BoardColumn))) == {"policy"}
    assert BoardColumn.for_dark(row(BoardColumn)) is None


@pytest.mark.parametrize("model", SECRET_TABLES, ids=lambda model: model.__name__)
def test_filters_links_and_templates_are_on_no_wall(model: Any) -> None:
    assert (model.for_wall(row(model)), model.for_guest(row(model))) == (None, None)


def test_hashes_and_bodies_never_leave_the_server() -> None:
    assert "token_hash" not in column_names(BoardLink)
    assert "body" not in column_names(BoardTemplate)
    assert {"opened_seq", "opened_at"}.isdisjoint(column_names(Board))


def test_a_filter_is_on_the_stream_of_whom_it_belongs_to() -> None:
    own = SavedFilter(id=1, board_id=3, member_id=7, name="Mine", query="?a")
    shared = SavedFilter(id=2, board_id=3, member_id=None, name="Ours", query="?a")
    assert (own.stream(), shared.stream()) == ("me/7", "board/3")


def test_a_link_that_was_taken_back_is_shown_no_more_and_undo_does_not_open_it() -> None:
    link = BoardLink(id=1, board_id=3, kind="board", token_hash="h")
    assert link.stream() == "board/3"
    link.revoked_at = "then"  # type: ignore[assignment]
    assert (link.stream(), link.home()) == (None, "board/3")
    with pytest.raises(LinkStaysRevoked):
        link.restoring(None, {"revoked_at": None})  # type: ignore[arg-type]


def test_a_column_that_comes_back_finds_a_place_when_its_own_is_taken(
    world: World, ann: Persona
) -> None:
    """Undo of a move puts it right before whoever stands there now."""
    world.a_board()
    review = world.columns["Review"]
    board = f"/boards/{world.board_id}/columns"
    moved = ann.post(f"{board}/{review}/move", {"after_column_id": None})
    place = row_of(world.row(BoardColumn, world.columns["Done"]))["rank"]
    assert moved.status == 200
    ann.post(board, {"name": "Between", "after_column_id": world.columns["Doing"]})
    assert ann.undoes(moved).status == 200
    names = [
        column["name"]
        for column in sorted(
            world.snapshot(f"board/{world.board_id}")["rows"]["column"].values(),
            key=lambda column: column["rank"],
        )
    ]
    assert names.index("Doing") < names.index("Review") < names.index("Done")
    assert row_of(world.row(BoardColumn, world.columns["Done"]))["rank"] == place
