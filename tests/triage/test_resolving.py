"""A finished card resolves its ticket, and an opened one opens it again."""

from board.triage.models import Ticket
from tests.support.mails import outbox_leaves
from tests.support.world import Persona, World


def test_a_finished_card_whose_answer_has_left_can_be_taken_back(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})
    done = ann.moves("Printer", to="Done")
    outbox_leaves()
    assert ann.undoes(done).status == 200
    row = world.row(Ticket, ticket)
    assert (row.state, row.messages[-1].way) == ("distributed", "note")
    assert row.messages[-2].way == "out"
