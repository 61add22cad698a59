"""Who has part in a ticket beside its requester: colleagues who are told and may answer."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .events import TicketParticipants
from .models import Ticket
from .rules import check_participant
from .values import Correspondent


def add_participant(actor: Actor, ticket_id: int, *, email: str, name: str = "") -> Change:
    """Let somebody else write in a ticket's thread by mail, as its requester may. Who has part in
    it already keeps it. Refused for more than 50."""
    email = email.lower()
    with changing("desk", by=actor) as change:
        ticket = _ticket(change, ticket_id)
        others = tuple(one for one in ticket.participants if one.email != email)
        check_participant(others=len(others))
        ticket.participants = (*others, Correspondent(name=name, email=email))
        change.record(TicketParticipants(ticket=ticket))
    return change


def remove_participant(actor: Actor, ticket_id: int, *, email: str) -> Change:
    """What they write from now on is a ticket of its own; what they wrote stays."""
    with changing("desk", by=actor) as change:
        ticket = _ticket(change, ticket_id)
        kept = tuple(one for one in ticket.participants if one.email != email.lower())
        ticket.participants = kept
        change.record(TicketParticipants(ticket=ticket))
    return change


def _ticket(change: Change, ticket_id: int) -> Ticket:
    ticket = change.session.get(Ticket, ticket_id)
    if ticket is None:
        raise NotFound(kind="ticket", id=ticket_id)
    return ticket
