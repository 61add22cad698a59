"""Columns of a board: added, moved, changed."""

from board.boards.models import BoardColumn
from tests.support.world import Persona, World


def test_columns_are_ordered_by_their_neighbours(world: World, ann: Persona) -> None:
    world.a_board()
    path = f"/boards/{world.board_id}/columns"
    ann.post(path, {"name": "Wait", "after_column_id": world.columns["Doing"]})
    ann.post(f"{path}/{world.columns['Review']}/move", {"after_column_id": None})
    rows = world.snapshot(f"board/{world.board_id}")["rows"]["column"].values()
    assert [c["name"] for c in sorted(rows, key=lambda c: c["rank"])] == [
        "Review",
        "Ready",
        "Doing",
        "Wait",
        "Done",
    ]


def test_a_new_column_starts_work_as_its_left_neighbour_does_and_finishes_none(
    world: World, ann: Persona
) -> None:
    world.a_board()
    for left in ("Ready", "Doing", "Done"):
        added = ann.post(
            f"/boards/{world.board_id}/columns",
            {"name": f"After {left}", "after_column_id": world.columns[left]},
        )
        column = world.row(BoardColumn, added.result["column"])
        assert column.is_started == world.row(BoardColumn, world.columns[left]).is_started
        assert not column.is_finished
