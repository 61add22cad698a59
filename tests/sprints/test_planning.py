"""Sprints are planned, and a plan is taken back."""

from tests.support.sprints import DATES, MONDAY
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_undo_of_a_planned_sprint_does_not_hide_its_cards(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(columns=dict.fromkeys(("Backlog", "To do", "Done")), cards={"Backlog": ["A"]})
    added = ann.post(f"/boards/{world.board_id}/sprints", {"name": "One", **DATES})
    cy.post(f"/cards/{world.card('A').id}/edit", {"sprint_id": added.result["sprint"]})
    assert ann.undoes(added).error == "cannot_be_undone"
