"""Calling back: it is in the thread and on the requester's page, and no mail leaves."""

from board.triage.creating_tickets import open_ticket
from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import SYSTEM, Persona, World


def test_what_was_said_on_the_phone_is_written_down_and_not_sent(
    world: World, cy: Persona, ann: Persona
) -> None:
    said = {"subject": "Printer", "text": "x", "name": "Eva", "email": "eva@almvik.example"}
    ticket = open_ticket(SYSTEM, channel="visit", follow_token="evas", **said).result["ticket"]
    assert cy.post(f"/tickets/{ticket}/call", {"text": "Will look at two."}).status == 200
    message = world.row(Ticket, ticket).messages[-1]
    assert (message.way, message.who, message.called) == ("out", "Cy", True)
    assert outbox() == []
    assert "Will look at two." in world.app.test_client().get("/t/evas").text
    assert ann.post(f"/tickets/{ticket}/call", {"text": "Hi"}).status == 404
