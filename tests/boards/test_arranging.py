"""Boards and their columns: made, named, ordered, limited."""

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
