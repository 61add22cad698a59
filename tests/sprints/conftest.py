"""A sprint that several of these tests begin with."""

import pytest

from tests.support.sprints import DATES
from tests.support.world import Persona, World


@pytest.fixture
def sprint(world: World, ann: Persona) -> int:
    """Planned on a scrum board: A, B and C with 3, 2 and 5 points; *Later* waits in the backlog."""
    columns = dict.fromkeys(("Backlog", "To do", "Doing", "Done"))
    world.a_board(columns=columns, cards={"Backlog": ["A", "B", "C", "Later"]})
    path = f"/boards/{world.board_id}/sprints"
    id_ = ann.post(path, {"name": "One", "goal": "Calm", **DATES}).result["sprint"]
    for title, points in (("A", 3), ("B", 2), ("C", 5)):
        ann.post(f"/cards/{world.card(title).id}/edit", {"sprint_id": id_, "estimate": points})
    return id_
