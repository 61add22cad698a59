"""A ticket waits at the desk: from when it came, and anew whenever it comes back. What is kept of
its way outlives the log, for numbers (docs/numbers.md)."""

from datetime import datetime

from sqlmodel import Session

from .due import set_due
from .models import Ticket


def put_in_queue(session: Session, ticket: Ticket, at: datetime) -> None:
    """An episode of its own: the clock of its decision begins."""
    ticket.queued_at = at
    set_due(session, ticket)


def bring_back(session: Session, ticket: Ticket, at: datetime) -> None:
    """A ticket that was decided waits for a decision again."""
    note_reopened(ticket, at)
    ticket.state, ticket.duplicate_of = "new", None
    ticket.decided_at = ticket.decided_by = ticket.resolved_at = None
    put_in_queue(session, ticket, at)


def note_triaged(ticket: Ticket, at: datetime) -> None:
    """The first decision, or the first question to its requester."""
    ticket.triaged_at = ticket.triaged_at or at


def note_resolved(ticket: Ticket, at: datetime, *, is_first_contact: bool = False) -> None:
    """The first time that it is, at first contact or not."""
    ticket.is_first_contact = is_first_contact
    if ticket.first_resolved_at is None:
        ticket.first_resolved_at = at
        ticket.first_contact_at = at if is_first_contact else None


def note_reopened(ticket: Ticket, at: datetime) -> None:
    """The first time after it was resolved; what was declined or passed on was not."""
    if ticket.state == "resolved":
        ticket.reopened_at = ticket.reopened_at or at
