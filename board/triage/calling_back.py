"""Calling back somebody who has no mail address, or would rather be called."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .creating_tickets import append_message
from .events import TicketCalled
from .models import Ticket


def call_back(actor: Actor, ticket_id: int, *, text: str) -> Change:
    """Write down what was said on the phone, or that nobody answered; its requester reads it on
    their page, and no mail leaves. The ticket is decided as before."""
    with changing("desk", by=actor) as change:
        ticket = change.look_up(Ticket, ticket_id)
        append_message(ticket, "out", who=actor.name, text=text, at=change.at, called=True)
        change.record(TicketCalled(ticket=ticket))
    return change
