"""Mail threads: which ticket a mail belongs to. What is claimed is not followed: a number, or a
token in a stranger's hands, opens a new ticket that says which one it mentions."""

import re
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, col, select

from board.core import clock
from board.mail.models import OutgoingMail

from .models import ANSWERED, ReceivedMail, Ticket
from .reading.forwards import without_marks
from .reading.mail import BOUNCE, Mail
from .tokens import Token, tokens_in

OPENS_AGAIN = timedelta(days=30)
"""After an answer; later a reply is a new ticket that follows the old one."""
COMPARED = 100
"""Characters of a subject: both ends of a thread cut it."""
_NUMBER = re.compile(
    r"(?:\b(?:ticket|case|ärende|sag|sak|tapaus|fall)\s?(?:nr\.?|no\.?)?\s?#?|#)(\d{1,9})\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\[T-[^\]]*\]|Rättelse/Correction:", re.IGNORECASE)


@dataclass(frozen=True)
class Thread:
    """`ticket` is whom the sender writes to; `follows` one that has been closed too long for that;
    `mentioned` a ticket of ours that the mail is about, and whether it `is_strangers`; `bounced` a
    mail of ours that did not arrive."""

    ticket: Ticket | None = None
    follows: Ticket | None = None
    mentioned: int | None = None
    is_strangers: bool = False
    bounced: OutgoingMail | None = None


def thread_of(session: Session, mail: Mail) -> Thread:
    """A mail of ours that came back; our signed tokens (recipients, references, subject); a known
    message that this very sender has part in; a number only as a mention."""
    if mail.kind == BOUNCE and (bounced := _bounced(session, mail)):
        return Thread(session.get(Ticket, bounced.ticket_id), bounced=bounced)
    ticket, mentioned = _by_token(session, mail)
    ticket = ticket or _of_known_message(session, mail)
    if ticket is None:
        other = mentioned or _by_number(session, mail)
        return Thread(mentioned=other, is_strangers=mentioned is not None)
    if is_closed_for_good(ticket) and not mail.is_machine:
        return Thread(follows=ticket)
    return Thread(ticket)


def is_other_subject(said: str, subject: str) -> bool:
    """Whether a reply has a subject of its own, marks of replies and tokens aside."""
    one, other = _bare_subject(said), _bare_subject(subject)
    return bool(one and other) and not (one.startswith(other) or other.startswith(one))


def _bare_subject(subject: str) -> str:
    without_ours = re.sub(r"\s+", " ", _OURS.sub(" ", subject)).strip()
    return without_marks(without_ours).casefold()[:COMPARED].strip()


def _bounced(session: Session, mail: Mail) -> OutgoingMail | None:
    """Its Message-ID has a token and a nonce: whoever names it has got it from its way."""
    returned = mail.failure.returned if mail.failure else []
    query = select(OutgoingMail).where(
        col(OutgoingMail.message_id).in_([*returned, *mail.references]),
        col(OutgoingMail.ticket_id).is_not(None),
    )
    return session.exec(query.order_by(col(OutgoingMail.id).desc())).first()


def _by_token(session: Session, mail: Mail) -> tuple[Ticket | None, int | None]:
    """(the ticket of a token in its recipient's hands; else one that somebody else's is about)."""
    mentioned = None
    for token in tokens_in(" ".join([*mail.recipients, *reversed(mail.references), mail.subject])):
        ticket = session.get(Ticket, token.ticket_id)
        if ticket is not None and _is_genuine(session, token, ticket, mail.email):
            if _has_part(session, mail, ticket):
                return ticket, None
            mentioned = mentioned or ticket.id
    return None, mentioned


def _is_genuine(session: Session, token: Token, ticket: Ticket, sender: str) -> bool:
    if token.is_of_old:
        return True
    return token.is_for(sender) or any(token.is_for(one) for one in _addresses(session, ticket))


def _has_part(session: Session, mail: Mail, ticket: Ticket) -> bool:
    return bool({mail.email, mail.answer_to} & _addresses(session, ticket))


def _addresses(session: Session, ticket: Ticket) -> set[str]:
    """Who asked, who got a copy or was added, and whom we have answered about it (an address may
    have been corrected since)."""
    written_to = session.exec(select(OutgoingMail.to).where(OutgoingMail.ticket_id == ticket.id))
    with_part = (one.email for one in ticket.participants)
    everyone = (ticket.requester_email, *with_part, *written_to)
    return {one.lower() for one in everyone if one}


def _of_known_message(session: Session, mail: Mail) -> Ticket | None:
    if not mail.references or not mail.email:
        return None
    known = select(ReceivedMail.ticket_id).where(col(ReceivedMail.message_id).in_(mail.references))
    sent = select(OutgoingMail.ticket_id).where(col(OutgoingMail.message_id).in_(mail.references))
    for id_ in (*session.exec(known), *session.exec(sent)):
        ticket = session.get(Ticket, id_) if id_ else None
        if ticket is not None and _has_part(session, mail, ticket):
            return ticket
    return None


def _by_number(session: Session, mail: Mail) -> int | None:
    """`#31` in a subject, by somebody who has part in it."""
    for number in _NUMBER.findall(mail.subject)[:3]:
        ticket = session.get(Ticket, int(number))
        if ticket is not None and _has_part(session, mail, ticket):
            return ticket.id
    return None


def is_closed_for_good(ticket: Ticket) -> bool:
    """What is said about it now is a ticket of its own."""
    closed_at = ticket.resolved_at or ticket.decided_at
    is_closed = ticket.state in ANSWERED and closed_at is not None
    return is_closed and closed_at < clock.now() - OPENS_AGAIN  # type: ignore[operator]
