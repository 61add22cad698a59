"""Colleagues who are added to a ticket write in its thread."""

from board.triage.models import Ticket
from board.triage.receiving import receive_mail
from board.triage.rules import MOST_PARTICIPANTS
from tests.support.mails import a_mail
from tests.support.world import Persona, World

BO = "bo@almvik.example"


def writes(number: int) -> int:
    raw = a_mail(message_id=f"<{number}@x>", sender=f"Bo <{BO}>", References="<1@almvik.example>")
    return receive_mail(raw).ticket_id or 0


def test_who_is_added_writes_in_the_thread_until_they_are_removed(
    world: World, cy: Persona
) -> None:
    ticket = receive_mail(a_mail()).ticket_id or 0
    assert writes(2) != ticket
    cy.post(f"/tickets/{ticket}/participants", {"email": BO.upper(), "name": "Bo"})
    assert writes(3) == ticket
    cy.post(f"/tickets/{ticket}/participants/remove", {"email": BO})
    assert writes(4) != ticket


def test_the_same_person_twice_is_one(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    for name in ("Bo", "Bo Ek"):
        cy.post(f"/tickets/{ticket}/participants", {"email": BO, "name": name})
    assert [one.name for one in world.row(Ticket, ticket).participants] == ["Bo Ek"]


def test_there_is_an_end_to_it(world: World, cy: Persona) -> None:
    ticket = world.a_ticket()
    for number in range(MOST_PARTICIPANTS):
        cy.post(f"/tickets/{ticket}/participants", {"email": f"p{number}@x.example"})
    refused = cy.post(f"/tickets/{ticket}/participants", {"email": BO})
    assert (refused.status, refused.body["code"]) == (409, "too_many_participants")


def test_no_ticket_no_participant(world: World, cy: Persona) -> None:
    assert cy.post("/tickets/4711/participants", {"email": BO}).status == 404
