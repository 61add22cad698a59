"""Notes among those who triage: the requester never reads them."""

from sqlmodel import col, select

from board.conversations.mentions import named_in
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.notifications.mentioning import heard_by, tell_of_ticket
from board.people.models import Member

from .creating_tickets import append_message
from .events import TicketNoted
from .models import Ticket


def add_note(actor: Actor, ticket_id: int, *, text: str) -> Change:
    """Write a note into a ticket's thread, also a decided one's. Who is named with @ and triages
    gets a notice, and sees on the row that it is for them."""
    named = named_in(text, _who_triages())
    heard = heard_by(named, by_id=actor.member_id)
    also = [f"me/{one.id}" for one in heard]
    with changing("desk", by=actor, also=also) as change:
        ticket = change.look_up(Ticket, ticket_id)
        ids = tuple(one.id for one in named) or None
        append_message(ticket, "note", who=actor.name, text=text, at=change.at, mentions_people=ids)
        change.record(TicketNoted(ticket=ticket))
        tell_of_ticket(change, heard, ticket_id=ticket_id, title=ticket.subject, text=text)
    return change


def _who_triages() -> list[Member]:
    roles = col(Member.role).in_(("coordinator", "admin"))
    with database.current().reading() as session:
        return list(session.exec(select(Member).where(roles, Member.is_active)))
