"""Answers to requesters: on the ticket's own page at once, by mail after the time for undo. Every reporter, once."""

import hashlib
import hmac
import re
import secrets
from datetime import timedelta

from sqlmodel import select

from board.core.changes import Change
from board.mail.models import OutgoingMail

from .models import Ticket
from .opening import append_message
from .rules import is_correction

UNDO_TIME = timedelta(seconds=10)
CORRECTION = "Rättelse av vårt förra svar. / This corrects our last answer.\n\n"
"""In both languages: it is not known which one the requester reads."""
_TOKEN = re.compile(r"\bT-(\d{1,9})-([0-9a-f]{20})\b")
_secret = b""


def sign_with(secret: str) -> None:
    """The key of the tokens in our subjects and Message-IDs (setting `secret`)."""
    global _secret
    _secret = secret.encode()


def answer(change: Change, ticket: Ticket, text: str) -> None:
    """Adds the answer to the ticket and to its duplicates, and a mail for each reporter who gave an address."""
    corrects = is_correction(ticket.messages)
    text = CORRECTION + text if corrects else text
    followers = change.all(select(Ticket).where(Ticket.duplicate_of == ticket.id))
    for one in (ticket, *followers):
        append_message(one, "out", who=change.actor.name, text=text, at=change.at)
    reporters = {one.requester_email: one for one in (*followers, ticket) if one.requester_email}
    for email, one in reporters.items():
        _put_in_outbox(change, one, email, text, about_id=ticket.id, mark="Rättelse/Correction: " if corrects else "")


def token_of(ticket_id: int) -> str:
    """`T-31-<80 bits of HMAC-SHA-256>`: only we can write it, so a reply that carries it belongs to the ticket."""
    mac = hmac.new(_secret, f"ticket/{ticket_id}".encode(), hashlib.sha256).hexdigest()[:20]
    return f"T-{ticket_id}-{mac}"


def ticket_of_token(text: str) -> int | None:
    """The ticket named by a token of ours anywhere in `text`; None when there is none or it is not genuine."""
    for match in _TOKEN.finditer(text):
        if hmac.compare_digest(match[0], token_of(int(match[1]))):
            return int(match[1])
    return None


def _put_in_outbox(change: Change, ticket: Ticket, email: str, text: str, *, about_id: int, mark: str) -> None:
    token = token_of(ticket.id or 0)
    change.session.add(
        OutgoingMail(
            ticket_id=ticket.id,
            about_id=about_id,
            answered_at=change.at,
            to=email,
            subject=f"{mark}Re: {ticket.subject} [{token}]"[:255],
            text=text,
            message_id=f"<{token}.{secrets.token_hex(6)}@tavla>",
            not_before=change.at + UNDO_TIME,
        )
    )
