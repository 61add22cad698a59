"""Two matters in one mail: the other one becomes a ticket of its own."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .creating_tickets import a_message, append_message
from .events import TicketSplit
from .models import Ticket
from .placing import MENTIONS_OWN
from .queueing import put_in_queue


def split_ticket(actor: Actor, ticket_id: int, *, subject: str, text: str) -> Change:
    """Make a second ticket of the same requester of what else their message was about;
    `result.ticket` has its id. Each names the other in a note."""
    with changing("desk", by=actor) as change:
        ticket = change.look_up(Ticket, ticket_id)
        new = change.add(_second(change, ticket, subject, text))
        put_in_queue(change.session, new, new.created_at)
        for one, other in ((ticket, new), (new, ticket)):
            said = MENTIONS_OWN.format(n=other.id)
            append_message(one, "note", who=actor.name, text=said, at=change.at, mentions=other.id)
        change.record(TicketSplit(ticket=ticket, into=new.id))
        change.result["ticket"] = new.id
    return change


def _second(change: Change, ticket: Ticket, subject: str, text: str) -> Ticket:
    who = ticket.requester_name or ticket.requester_email
    return Ticket(  # type: ignore[call-arg] # `said` follows from its messages
        subject=subject,
        channel=ticket.channel,
        requester_name=ticket.requester_name,
        requester_email=ticket.requester_email,
        customer_id=ticket.customer_id,
        participants=ticket.participants,
        created_at=ticket.created_at,
        messages=(a_message(1, "in", who=who, text=text, at=change.at),),
    )
