"""Notes among those who triage: the requester never reads them."""

from sqlmodel import col, select

from board.conversations.mentions import named_in
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Member

from .creating_tickets import append_message
from .events import TicketNoted
from .models import Ticket


def add_note(actor: Actor, ticket_id: int, *, text: str) -> Change:
    """Write a note into a ticket's thread, also a decided one's. Who is named with @ and triages
    sees on the row that it is for them."""
    with changing("desk", by=actor) as change:
        ticket = change.look_up(Ticket, ticket_id)
        named = tuple(one.id for one in named_in(text, _who_triages(change))) or None
        append_message(
            ticket, "note", who=actor.name, text=text, at=change.at, mentions_people=named
        )
        change.record(TicketNoted(ticket=ticket))
    return change


def _who_triages(change: Change) -> list[Member]:
    roles = col(Member.role).in_(("coordinator", "admin"))
    return list(change.all(select(Member).where(roles, Member.is_active)))
