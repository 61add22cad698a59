"""Where tickets are shown, and to whom never."""

import pytest

from board.core.synced import column_names
from board.triage.models import STATES, Share, Ticket
from board.triage.writing_on_the_page import say_that_it_works
from tests.support.world import Persona, World


@pytest.mark.parametrize("state", STATES)
def test_a_ticket_is_on_the_desk_while_it_is_new_or_a_team_works_on_it(state: str) -> None:
    ticket = Ticket(id=1, subject="Printer", state=state, channel="web")
    assert ticket.home() == "desk"
    assert ticket.stream() == ("desk" if state in ("new", "distributed") else None)


@pytest.mark.parametrize("model", [Ticket, Share])
def test_neither_a_wall_nor_a_guest_ever_gets_a_ticket(model: type[Ticket]) -> None:
    row = dict.fromkeys(column_names(model), "x")
    assert [model.for_wall(row), model.for_guest(row), model.for_dark(row)] == [None] * 3


def test_neither_the_requesters_link_nor_what_was_said_is_in_a_row() -> None:
    assert not {"follow_hash", "messages"} & set(column_names(Ticket))


def test_a_row_tells_of_its_thread_whatever_is_done_with_it(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    dag = world.person("Dag", role="coordinator")
    first = world.row(Ticket, ticket).said
    assert (first.count, first.named, first.works) == (1, (), False)
    noted = cy.post(f"/tickets/{ticket}/notes", {"text": "@Dag whose is it?"})
    told = noted.events[0]["put"]["ticket"][str(ticket)]
    assert (told["said"]["count"], told["said"]["named"]) == (2, [dag.actor.id])
    assert "messages" not in told
    cy.undoes(noted)
    say_that_it_works(ticket)
    now = world.row(Ticket, ticket).said
    assert (now.count, now.named, now.works) == (2, (), True)
    assert now.version > told["said"]["version"] > first.version
    assert cy.get(f"/tickets/{ticket}").body["messages"][-1]["works"]
