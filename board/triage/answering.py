"""Answers to requesters: on the ticket's own page at once, by mail after the time for undo. Every
reporter, once."""

import secrets
from datetime import datetime, timedelta

from sqlmodel import select

from board.core.changes import Change
from board.mail.models import OutgoingMail

from .creating_tickets import append_message
from .models import Ticket
from .rules import is_correction
from .tokens import new_token

UNDO_TIME = timedelta(seconds=10)
CORRECTION = "Rättelse av vårt förra svar. / This corrects our last answer.\n\n"
"""In both languages: it is not known which one the requester reads."""


def answer(change: Change, ticket: Ticket, text: str) -> None:
    """Adds the answer to the ticket and to its duplicates, and a mail for each reporter who gave an
    address."""
    _answer(change, ticket, text, is_automatic=False)


def answer_by_itself(change: Change, ticket: Ticket, text: str) -> None:
    """The same, in mails that say that no person wrote them (RFC 3834): other programs do not
    answer those."""
    _answer(change, ticket, text, is_automatic=True)


def _answer(change: Change, ticket: Ticket, text: str, *, is_automatic: bool) -> None:
    corrects = is_correction(ticket.messages)
    text = CORRECTION + text if corrects else text
    followers = change.all(select(Ticket).where(Ticket.duplicate_of == ticket.id))
    for one in (ticket, *followers):
        append_message(one, "out", who=change.actor.name, text=text, at=change.at)
    reporters = {one.requester_email: one for one in (*followers, ticket) if one.requester_email}
    for one in reporters.values():
        mail = _mail_to(one, text, at=change.at, mark="Rättelse/Correction: " if corrects else "")
        mail.about_id, mail.is_automatic = ticket.id, is_automatic
        change.session.add(mail)


def _mail_to(ticket: Ticket, text: str, *, at: datetime, mark: str) -> OutgoingMail:
    """The token survives whatever happens to the subject: it is in the Message-ID too."""
    token = new_token(ticket.id, ticket.requester_email)
    return OutgoingMail(
        ticket_id=ticket.id,
        to=ticket.requester_email,
        subject=f"{mark}Re: {ticket.subject[:170]} [{token}]",
        text=text,
        message_id=f"<{token}.{secrets.token_hex(6)}@tavla>",
        answered_at=at,
        not_before=at + UNDO_TIME,
    )
