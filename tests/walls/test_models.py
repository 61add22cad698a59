"""What a wall is told about itself, and what undo does not bring back."""

import pytest

from board.core.synced import column_names
from board.walls.models import Wall, WallBoard, WallSummary
from board.walls.rules import WallBoardsStay, usual_playlist

SECRET = {"token_hash", "previous_hash", "token_made_at"}


def test_tokens_and_health_are_in_no_row_and_who_paired_it_is_not_the_walls_to_know() -> None:
    columns = set(column_names(Wall))
    assert columns.isdisjoint(SECRET | {"seen_at", "version", "screen", "problems"})
    assert columns - set(Wall.for_wall(dict.fromkeys(columns, "x"))) == {"paired_by"}
    assert Wall.for_guest(dict.fromkeys(columns, "x")) is None


def test_a_wall_that_was_sent_away_is_on_no_stream() -> None:
    wall = Wall(id=4, name="Stairs")
    assert wall.stream() == "wall/4"
    wall.revoked_at = "then"  # type: ignore[assignment]
    assert (wall.stream(), wall.home()) == (None, "wall/4")


def test_a_new_wall_has_a_playlist_of_its_own() -> None:
    assert Wall(name="Stairs").playlist == usual_playlist()


def test_what_a_wall_may_read_is_not_undone() -> None:
    listed = WallBoard(id=1, wall_id=4, board_id=2)
    with pytest.raises(WallBoardsStay):
        listed.restoring(None, {})  # type: ignore[arg-type]
    with pytest.raises(WallBoardsStay):
        listed.dependents(None)  # type: ignore[arg-type]


def test_summaries_are_for_walls_as_they_are_and_for_no_guest() -> None:
    row = dict.fromkeys(column_names(WallSummary), "x")
    assert (WallSummary.for_wall(row), WallSummary.for_guest(row)) == (row, None)
