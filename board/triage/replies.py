"""What a requester says, by mail or on their page: into their own thread, and what it does to the
ticket."""

from typing import Any

from board.core.changes import Change

from .creating_tickets import append_message
from .events import TicketReopened, TicketReplied
from .models import OPEN, Ticket
from .queueing import bring_back, put_in_queue


def take_reply(change: Change, ticket: Ticket, *, is_machine: bool = False, **message: Any) -> None:
    """A person's brings back what was asked or put off, and a decided ticket into triage, a
    duplicate of an answered one as its own; a machine's never does. `message` as in
    values.Message."""
    if not is_machine:
        if ticket.asked_at:
            put_in_queue(change.session, ticket, change.at)
        ticket.asked_at = ticket.wake_at = None
    if add_to_thread(change, ticket, **message):
        return
    if ticket.state not in OPEN and not is_machine and not ticket.is_spam:
        _bring_back(change, ticket)
    else:
        change.record(TicketReplied(ticket=ticket))


def add_to_thread(change: Change, ticket: Ticket, **message: Any) -> bool:
    """Into the thread of whoever writes, and of nobody else. Whether it is a duplicate of an open
    one, where the desk reads a note of it."""
    append_message(ticket, "in", **message)
    original = change.session.get(Ticket, ticket.duplicate_of) if ticket.duplicate_of else None
    if original is None or original.state not in OPEN:
        return False
    append_message(original, "note", **message, duplicate=ticket.id)
    change.record(TicketReplied(ticket=original, duplicate=ticket.id))
    return True


def _bring_back(change: Change, ticket: Ticket) -> None:
    bring_back(change.session, ticket, change.at)
    ticket.rating = ""
    change.record(TicketReopened(ticket=ticket))
