"""Tickets that wait at the desk: for their requester's answer, or until a moment. Whatever the
requester writes wakes them."""

from datetime import datetime

from sqlmodel import col, select

from board.core import clock, database
from board.core.actor import Actor, system
from board.core.changes import Change, changing

from .answering import write_to_requester
from .deciding import undecided
from .events import TicketAsked, TicketSnoozed, TicketsWoken
from .models import Ticket
from .queueing import note_triaged
from .rules import check_later

MOST_AT_A_TIME = 100


def ask_requester(actor: Actor, ticket_id: int, *, text: str) -> Change:
    """Ask the requester of an undecided ticket something, by mail; it waits among what was asked
    until they answer. Refused once it is decided (TicketAlreadyDecided)."""
    with changing("desk", by=actor) as change:
        ticket = undecided(change, ticket_id)
        write_to_requester(change, ticket, text, asks=True)
        ticket.asked_at, ticket.wake_at = change.at, None
        note_triaged(ticket, change.at)
        change.record(TicketAsked(ticket=ticket))
    return change


def snooze_ticket(actor: Actor, ticket_id: int, *, until: datetime) -> Change:
    """Put an undecided ticket off until a moment, or until its requester writes. Refused for a
    moment that has passed, and once it is decided."""
    with changing("desk", by=actor) as change:
        check_later(until=until, now=change.at)
        ticket = undecided(change, ticket_id)
        ticket.wake_at, ticket.asked_at = until, None
        change.record(TicketSnoozed(ticket=ticket, until=clock.text_of(until)))
    return change


def wake_tickets() -> int:
    """A timer's work: what was put off until now is in the queue again. Returns how many."""
    due = (Ticket.state == "new", col(Ticket.wake_at) <= clock.now())
    with database.current().reading() as session:
        if session.exec(select(Ticket.id).where(*due).limit(1)).first() is None:
            return 0
    with changing("desk", by=system("timers")) as change:
        tickets = change.all(select(Ticket).where(*due).limit(MOST_AT_A_TIME))
        for ticket in tickets:
            ticket.wake_at = None
        change.record(TicketsWoken(tickets=[ticket.id for ticket in tickets]))
    return len(tickets)
