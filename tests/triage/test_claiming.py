"""Who has a ticket in hand."""

from board.triage.models import Ticket
from tests.support.world import Persona, World


def test_what_somebody_has_in_hand_nobody_else_decides(world: World, cy: Persona) -> None:
    dag = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/claim").status == 200
    answer = dag.post(f"/tickets/{ticket}/solve", {"text": "Done."})
    assert answer.error == "claimed_by_another"
    assert "Cy has this ticket in hand" in answer.body["title"]
    assert dag.post(f"/tickets/{ticket}/claim").error == "claimed_by_another"
    assert dag.post(f"/tickets/{ticket}/release").error == "claimed_by_another"
    assert cy.post(f"/tickets/{ticket}/release").status == 200
    assert dag.post(f"/tickets/{ticket}/solve", {"text": "Done."}).status == 200


def test_it_can_be_taken_over_and_is_nobodys_once_decided(world: World, cy: Persona) -> None:
    dag = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/claim")
    assert dag.post(f"/tickets/{ticket}/claim", {"take_over": True}).status == 200
    assert world.row(Ticket, ticket).claimed_by == dag.actor.id
    dag.post(f"/tickets/{ticket}/spam")
    assert world.row(Ticket, ticket).claimed_by is None
    assert dag.post(f"/tickets/{ticket}/claim").error == "ticket_already_decided"
