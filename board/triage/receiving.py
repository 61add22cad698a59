"""A delivered mail becomes a ticket or a reply to one. Kept raw first; the same message twice is one; nothing is lost."""

import logging
from dataclasses import dataclass

from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing
from board.core.errors import N_
from board.mail.models import OutgoingMail

from .answering import ticket_of_token
from .models import ReceivedMail, Ticket
from .opening import append_message, new_ticket
from .reading_mail import Mail, content_key_of, read_mail

INTAKE = system("mail intake")
UNREADABLE = N_("(This mail could not be read. It is kept as it came.)")
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Receipt:
    """`outcome` is opened, replied, duplicate (delivered before) or unreadable (a ticket says so)."""

    outcome: str
    ticket_id: int | None


def receive_mail(raw: bytes) -> Receipt:
    """Safe to call again with the same message, also after a crash in the middle."""
    mail = _read(raw)
    kept = _keep(mail.content_key, raw)
    if kept.state != "received":
        return Receipt("duplicate", kept.ticket_id)
    with changing("desk", by=INTAKE) as change:
        record = change.session.get_one(ReceivedMail, kept.id)
        if record.state != "received":
            outcome = "duplicate"
        else:
            outcome = _file(change, mail, record)
    return Receipt(outcome, record.ticket_id)


def _read(raw: bytes) -> Mail:
    try:
        return read_mail(raw)
    except Exception:
        logger.exception("a mail of %d bytes could not be read", len(raw))
        return Mail(content_key_of(raw), "", "", "", "", "", is_machine=True)


def _keep(content_key: str, raw: bytes) -> ReceivedMail:
    with database.current().writing() as session:
        found = session.exec(select(ReceivedMail).where(ReceivedMail.content_key == content_key)).one_or_none()
        if found is None:
            found = ReceivedMail(content_key=content_key, raw=raw, at=clock.now())
            session.add(found)
            session.flush()
        return found


def _file(change: Change, mail: Mail, record: ReceivedMail) -> str:
    ticket = _thread_of(change.session, mail)
    attached = "".join(f"\n\n📎 {name}" for name in mail.attachments)
    text = mail.text + attached
    if ticket is not None:
        _add_reply(change, ticket, mail, (mail.new_text or mail.text) + attached)
        outcome = "replied"
    else:
        subject, body = mail.subject or "–", text.strip() or UNREADABLE
        ticket = new_ticket(change, subject=subject, text=body, name=mail.name, email=mail.email, channel="mail")
        change.record("ticket.opened", ticket=ticket.id, channel="mail")
        outcome = "opened" if text.strip() else "unreadable"
    record.ticket_id = ticket.id
    record.state = "filed" if outcome != "unreadable" else "unreadable"
    return outcome


def _thread_of(session: Session, mail: Mail) -> Ticket | None:
    """Our signed token first (recipients, references, subject); then a known message of someone who takes part.
    A bare ticket number proves nothing and is not followed."""
    id_ = ticket_of_token(" ".join([mail.recipients, *reversed(mail.references), mail.subject]))
    if id_ is None and mail.references:
        known = col(ReceivedMail.content_key).in_(mail.references)
        sent = col(OutgoingMail.message_id).in_(mail.references)
        id_ = (
            session.exec(select(ReceivedMail.ticket_id).where(known)).first()
            or session.exec(select(OutgoingMail.ticket_id).where(sent)).first()
        )
        ticket = session.get(Ticket, id_) if id_ else None
        id_ = id_ if ticket and ticket.requester_email == mail.email else None
    ticket = session.get(Ticket, id_) if id_ else None
    return session.get(Ticket, ticket.duplicate_of) if ticket and ticket.duplicate_of else ticket


def _add_reply(change: Change, ticket: Ticket, mail: Mail, text: str) -> None:
    """A person's reply brings a decided ticket back into triage; a machine's never does."""
    append_message(ticket, "in", who=mail.name or mail.email, text=text.strip(), at=change.at)
    if ticket.state in ("resolved", "declined") and not mail.is_machine:
        ticket.state, ticket.decided_at, ticket.decided_by, ticket.resolved_at = "new", None, None, None
        change.record("ticket.reopened", ticket=ticket.id)
    else:
        change.record("ticket.replied", ticket=ticket.id)
