"""Notes among those who triage."""

from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import Persona, World


def test_a_note_names_a_colleague_and_is_never_sent(
    world: World, cy: Persona, ann: Persona
) -> None:
    dag = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    assert (
        cy.post(f"/tickets/{ticket}/notes", {"text": "@Dag, and @Ann: whose is it?"}).status == 200
    )
    note = world.row(Ticket, ticket).messages[-1]
    assert (note.way, note.who, note.mentions_people) == ("note", "Cy", (dag.actor.id,))
    assert outbox() == []
    assert ann.post(f"/tickets/{ticket}/notes", {"text": "Mine"}).status == 404
