"""Everything about a case or a person: which tickets, files and mails belong to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.people.audit_log import note

from .models import ReceivedMail, Ticket, TicketFile
from .raw_mail import whole

MOST_TICKETS = 500


@dataclass(frozen=True)
class Record:
    """`tickets` with their threads, the oldest first; `files` that came with them, and the ids of
    `mails` (as they came: `raw_mails`). `older` are in the file that is taken `before` the first of
    these."""

    tickets: list[Ticket]
    files: list[TicketFile]
    mails: list[int]
    older: int = 0


def record_of_ticket(actor: Actor, ticket_id: int) -> Record:
    """A ticket, and those that follow it as duplicates. Raises NotFound."""
    with database.current().reading() as session:
        is_it = (Ticket.id == ticket_id) | (Ticket.duplicate_of == ticket_id)
        ids = list(session.exec(select(Ticket.id).where(is_it)))
    return _taken(actor, ids, ticket=ticket_id)


def record_of_person(actor: Actor, email: str, *, before: int | None = None) -> Record:
    """The tickets that somebody asked for, or has part in: the newest 500, or those `before` one.
    Raises NotFound."""
    address = email.strip().lower()
    with database.current().reading() as session:
        asked = select(Ticket.id, col(Ticket.requester_email), col(Ticket.participants))
        ids = [
            id_
            for id_, requester, others in session.exec(asked)
            if address in (requester.lower(), *(one.email.lower() for one in others))
            and (before is None or id_ < before)
        ]
    return _taken(actor, ids if address else [], person=address)


def raw_mails(record: Record) -> Iterator[tuple[int, bytes]]:
    """(id, as it came), one after the other."""
    for id_ in record.mails:
        with database.current().reading() as session:
            mail = session.get_one(ReceivedMail, id_)
        yield id_, whole(mail.raw, mail.file)


def _taken(actor: Actor, ids: list[int], **about: Any) -> Record:
    """That somebody took it stands in the audit log."""
    if not ids:
        raise NotFound()
    chosen = sorted(ids)[-MOST_TICKETS:]
    with database.current().writing() as session:
        tickets = session.exec(
            select(Ticket).where(col(Ticket.id).in_(chosen)).order_by(col(Ticket.id))
        )
        files = session.exec(select(TicketFile).where(col(TicketFile.ticket_id).in_(chosen)))
        mails = session.exec(select(ReceivedMail.id).where(col(ReceivedMail.ticket_id).in_(chosen)))
        found = Record(list(tickets), list(files), sorted(mails), len(ids) - len(chosen))
        note(session, "record.taken", by=actor, subject=("ticket", chosen[0]), **about)
    return found
