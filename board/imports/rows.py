"""The rows of a table: what is to become of each, and its ticket."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from board.core.changes import Change
from board.people.models import Customer
from board.triage.creating_tickets import append_message, new_ticket
from board.triage.models import Ticket

from .models import QueueImport
from .verdicts import Verdict, known_row
from .wanted import NotTaken, Wanted, cut, wanted_by

MOST_NOTE = 20_000


def judged(
    session: Session, one: QueueImport, number: int, cells: Sequence[str], now: datetime
) -> tuple[Verdict, Wanted | None]:
    """What is to become of a row, and the ticket that it wants."""
    try:
        wanted = wanted_by(one, cells, now)
    except NotTaken as no:
        return Verdict("refused", no.why, about=no.about, subject=no.subject), None
    return _verdict(session, one, number, wanted), wanted


def open_for(change: Change, one: QueueImport, wanted: Wanted) -> int:
    """Its ticket, by the facts of the row: what it does not say counts nowhere."""
    ticket = new_ticket(
        change,
        subject=wanted.subject,
        text=wanted.text,
        name=wanted.name,
        email=wanted.email,
        channel="import",
        customer_id=_customer_named(change.session, wanted.customer),
        at=wanted.created_at,
    )
    if wanted.is_closed:
        close(ticket, wanted.closed_at)
    append_message(ticket, "note", who="Tavla", text=_note_of(one, wanted), at=change.at)
    return ticket.id


def close(ticket: Ticket, at: datetime | None) -> None:
    """It is over; who decided it, and whether at first contact, nobody knows."""
    ticket.state, ticket.resolved_at = "resolved", at


def _verdict(session: Session, one: QueueImport, number: int, wanted: Wanted) -> Verdict:
    subject, key = wanted.subject, _key_of(wanted)
    if known := known_row(session, one, number=number, key=key):
        of_content = "same_id" if wanted.external_id else "same_content"
        why = "same_file" if known.number == number else of_content
        about = "" if known.ticket_id else str(known.number)
        return Verdict("known", why, about=about, subject=subject, ticket_id=known.ticket_id)
    return Verdict("closed" if wanted.is_closed else "opened", subject=subject, key=key)


def _key_of(wanted: Wanted) -> str:
    """An id of the other system counts together with what never changes about it: two systems count
    from one. Without an id all that the row says."""
    facts = [str(wanted.created_at or ""), wanted.email.lower()]
    if wanted.external_id:
        facts = ["id", wanted.external_id, *facts]
    else:
        facts = ["all", wanted.subject, wanted.text, wanted.name, *facts]
    return "sha256:" + hashlib.sha256("\0".join(facts).encode()).hexdigest()


def _customer_named(session: Session, name: str) -> int | None:
    if not name:
        return None
    is_it = func.lower(col(Customer.name)) == name.lower()
    return session.exec(select(Customer.id).where(is_it)).first()


def _note_of(one: QueueImport, wanted: Wanted) -> str:
    """What a ticket has no field of its own for; it is not known who reads it."""
    lines = [f"Importerat / imported: {one.name}"]
    lines += [f"{heading}: {cell}" for heading, cell in wanted.rest.items()]
    return cut("\n".join(lines), MOST_NOTE)
