"""Two matters in one mail."""

from board.triage.models import Ticket
from tests.support.world import Persona, World


def test_the_other_matter_is_a_ticket_of_the_same_requester(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    body = {"subject": "The phone", "text": "It is dead, too."}
    split = cy.post(f"/tickets/{ticket}/split", body)
    new = world.row(Ticket, split.result["ticket"])
    assert (new.subject, new.requester_email, new.state) == (
        "The phone",
        "eva@almvik.example",
        "new",
    )
    assert [one.mentions for one in new.messages] == [None, ticket]
    assert world.row(Ticket, ticket).messages[-1].mentions == new.id
    assert cy.undoes(split).status == 200
    assert len(world.row(Ticket, ticket).messages) == 1
