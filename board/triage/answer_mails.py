"""The mails that carry an answer to its requesters: queued with it, and anew when an answer that
was undone before they left is redone."""

import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlmodel import Session, select

from board.core import clock
from board.mail.models import OutgoingMail

from .tokens import new_token
from .values import Message

if TYPE_CHECKING:
    from .models import Ticket

UNDO_TIME = timedelta(seconds=10)
CORRECTION = "Rättelse av vårt förra svar. / This corrects our last answer.\n\n"
"""In both languages: it is not known which one the requester reads."""


def mail_to(
    ticket: "Ticket", text: str, *, about_id: int, at: datetime, is_automatic: bool
) -> OutgoingMail:
    """What was answered at `at`, for one reporter; not before the time for undo is over. The token
    survives whatever happens to the subject: it is in the Message-ID too."""
    token = new_token(ticket.id, ticket.requester_email)
    mark = "Rättelse/Correction: " if text.startswith(CORRECTION) else ""
    return OutgoingMail(
        ticket_id=ticket.id,
        about_id=about_id,
        is_automatic=is_automatic,
        to=ticket.requester_email,
        subject=f"{mark}Re: {ticket.subject[:170]} [{token}]",
        text=text,
        message_id=f"<{token}.{secrets.token_hex(6)}@tavla>",
        answered_at=at,
        not_before=clock.now() + UNDO_TIME,
    )


def queue_again(session: Session, ticket: "Ticket", answer: Message, *, about_id: int) -> None:
    """The mail of an answer that stands again in the thread: its first one was withdrawn, so nobody
    has read it."""
    at = clock.instant_of(answer.at)
    same = (OutgoingMail.about_id == about_id, OutgoingMail.answered_at == at)
    to_them = select(OutgoingMail).where(*same, OutgoingMail.to == ticket.requester_email)
    if ticket.requester_email and session.exec(to_them).first() is None:
        is_automatic = answer.machine is not None
        mail = mail_to(ticket, answer.text, about_id=about_id, at=at, is_automatic=is_automatic)
        session.add(mail)
