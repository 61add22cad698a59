"""Sprints are planned, and cards are promised to them."""

from tests.support.sprints import DATES, MONDAY
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_a_card_is_not_promised_to_a_closed_sprint_or_another_boards(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.post(f"/sprints/{sprint}/close")
    assert (
        ann.post(f"/cards/{world.card('Later').id}/edit", {"sprint_id": sprint}).error
        == "sprint_closed"
    )
    world.a_board(cards={"Ready": ["Far"]})
    assert (
        ann.post(f"/cards/{world.card('Far').id}/edit", {"sprint_id": sprint}).error == "not_found"
    )


def test_undo_of_a_planned_sprint_does_not_hide_its_cards(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(columns=dict.fromkeys(("Backlog", "To do", "Done")), cards={"Backlog": ["A"]})
    added = ann.post(f"/boards/{world.board_id}/sprints", {"name": "One", **DATES})
    cy.post(f"/cards/{world.card('A').id}/edit", {"sprint_id": added.result["sprint"]})
    assert ann.undoes(added).error == "cannot_be_undone"
