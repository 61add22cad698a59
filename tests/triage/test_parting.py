"""What the desk does when a board goes for good."""

from board.core import database
from board.triage.models import Ticket
from board.triage.parting import forget_card, tickets_with_a_card_on
from tests.support.world import Persona, World


def test_tickets_of_that_board_lose_their_card_and_nothing_else(world: World, cy: Persona) -> None:
    going = world.a_board()
    dealt = world.a_ticket("Printer")
    cy.post(f"/tickets/{dealt}/distribute", {"team_id": world.teams["user"]})
    world.a_ticket("At the desk")
    with database.current().writing() as session:
        assert list(tickets_with_a_card_on(session, going + 1)) == []
        (ticket,) = tickets_with_a_card_on(session, going)
        before = (ticket.id, ticket.subject, ticket.state, ticket.messages)
        forget_card(None, ticket)  # type: ignore[arg-type]
    row = world.row(Ticket, dealt)
    assert (row.card_id, row.board_id) == (None, None)
    assert (row.id, row.subject, row.state, row.messages) == before
