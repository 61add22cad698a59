"""A mail of an old queue at its place in the thread: who wrote it, and when."""

from dataclasses import replace

from sqlmodel import Session, select

from board.core.changes import Change
from board.people.models import Member
from board.triage.creating_tickets import append_message
from board.triage.mailed_files import StoredFile
from board.triage.models import ReceivedMail, Ticket
from board.triage.own_addresses import is_own
from board.triage.placing import came_with
from board.triage.reading.mail import Mail

from .letters import Letter


def put_into_thread(
    change: Change,
    ticket: Ticket,
    letter: Letter,
    mail: Mail,
    record: ReceivedMail,
    files: list[StoredFile],
) -> None:
    """At its place in time. It changes nothing else about the ticket: what an old mail asks for has
    been seen to, or the ticket is open."""
    if letter.at is not None and letter.at < ticket.created_at:
        _begin_with(change.session, ticket, mail)
    append_message(
        ticket,
        "out" if _is_ours(change.session, ticket, mail) else "in",
        who=mail.name or mail.email,
        at=letter.at or change.at,
        **came_with(change, ticket, mail, record, files),
    )
    in_time = sorted(ticket.messages, key=lambda message: message.at)
    ticket.messages = tuple(replace(one, id=n) for n, one in enumerate(in_time, start=1))
    ticket.created_at = min(ticket.created_at, letter.at or ticket.created_at)


def _begin_with(session: Session, ticket: Ticket, mail: Mail) -> None:
    """An answer stood before the question in the file: whoever asked is the requester."""
    if _is_colleague(session, ticket.requester_email):
        ticket.messages = tuple(replace(one, way="out") for one in ticket.messages)
    ticket.requester_name, ticket.requester_email = mail.name, mail.answer_to
    ticket.subject = mail.subject or ticket.subject


def _is_ours(session: Session, ticket: Ticket, mail: Mail) -> bool:
    """Whether the desk, or a colleague, wrote it to somebody else."""
    return mail.email != ticket.requester_email and _is_colleague(session, mail.email)


def _is_colleague(session: Session, address: str) -> bool:
    is_member = select(Member.id).where(Member.email == address)
    return bool(address) and (is_own(address) or session.exec(is_member).first() is not None)
