"""Mail threads: which ticket a mail belongs to. What is claimed is not followed: a number, or a
token in a stranger's hands, opens a new ticket that says which one it mentions."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from board.mail.models import OutgoingMail

from .models import ReceivedMail, Ticket
from .reading_mail import Mail
from .tokens import Token, tokens_in


@dataclass(frozen=True)
class Thread:
    """`ticket` is whom the sender writes to; `mentioned` a ticket of ours that somebody else's mail
    is about."""

    ticket: Ticket | None = None
    mentioned: int | None = None


def thread_of(session: Session, mail: Mail) -> Thread:
    """Our signed tokens first (recipients, references, subject); then a known message of this very
    sender."""
    mentioned = None
    for token in tokens_in(" ".join([mail.recipients, *reversed(mail.references), mail.subject])):
        ticket = session.get(Ticket, token.ticket_id)
        if ticket is not None and _is_genuine(session, token, ticket, mail.email):
            if mail.email in _participants(session, ticket):
                return Thread(ticket)
            mentioned = mentioned or ticket.id
    return Thread(_of_known_message(session, mail), mentioned)


def _is_genuine(session: Session, token: Token, ticket: Ticket, sender: str) -> bool:
    if token.is_of_old:
        return True
    return token.is_for(sender) or any(token.is_for(one) for one in _participants(session, ticket))


def _participants(session: Session, ticket: Ticket) -> set[str]:
    """Who asked, and whom we have answered about it (an address may have been corrected since)."""
    written_to = session.exec(select(OutgoingMail.to).where(OutgoingMail.ticket_id == ticket.id))
    return {one.lower() for one in (ticket.requester_email, *written_to) if one}


def _of_known_message(session: Session, mail: Mail) -> Ticket | None:
    if not mail.references or not mail.email:
        return None
    known = select(ReceivedMail.ticket_id).where(col(ReceivedMail.message_id).in_(mail.references))
    sent = select(OutgoingMail.ticket_id).where(col(OutgoingMail.message_id).in_(mail.references))
    for id_ in (*session.exec(known), *session.exec(sent)):
        ticket = session.get(Ticket, id_) if id_ else None
        if ticket is not None and ticket.requester_email == mail.email:
            return ticket
    return None
