"""The mails that carry an answer to its requesters: queued with it, and anew when an answer that
was undone before they left is redone."""

import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlmodel import Session, select
from sqlmodel.sql.expression import SelectOfScalar

from board.core import clock
from board.letters import house
from board.letters.choosing import letter
from board.letters.writing import Facts
from board.mail.models import OutgoingMail

from .letter_facts import answering_to, facts_of, mailbox_of
from .reading.machine_marks import is_nobody
from .tokens import new_token
from .values import Message

if TYPE_CHECKING:
    from .models import Ticket

UNDO_TIME = timedelta(seconds=10)
PASSED_ON = "passed_on"
AUTOMATIC = ("acknowledgement", PASSED_ON, "resolution", "links")
"""Letters that no person wrote."""
CORRECTION = "Rättelse av vårt förra svar. / This corrects our last answer.\n\n"
"""In both languages: it is not known which one the requester reads."""


def kind_of(*, is_automatic: bool, asks: bool) -> str:
    """Which letter carries an answer (letters/models.py)."""
    if is_automatic:
        return "resolution"
    return "question" if asks else "answer"


def mail_to(
    session: Session,
    ticket: "Ticket",
    text: str,
    *,
    kind: str,
    at: datetime,
    about_id: int | None = None,
    team: str = "",
    worded_as: str = "",
) -> OutgoingMail:
    """A letter of this kind (letters/models.py; `worded_as` another) to one reporter, about what
    was said at `at`, after the time for undo. Its token is in subject and Message-ID."""
    token = new_token(ticket.id, ticket.requester_email)
    mark = "Rättelse/Correction: " if text.startswith(CORRECTION) else ""
    words, sender = _worded(session, ticket, worded_as or kind, facts_of(ticket, text, team=team))
    return OutgoingMail(
        ticket_id=ticket.id,
        about_id=about_id or ticket.id,
        kind=kind,
        is_automatic=kind in AUTOMATIC,
        sender=sender,
        to=ticket.requester_email,
        subject=f"{mark}Re: {ticket.subject[:170]} [{token}]",
        text=words,
        message_id=f"<{token}.{secrets.token_hex(6)}@tavla>",
        **answering_to(session, ticket),
        answered_at=at,
        not_before=clock.now() + UNDO_TIME,
    )


def queue_passed_on(session: Session, ticket: "Ticket", *, team: str, at: datetime) -> None:
    """That a team has it since `at`, unless it was told that already or tells nobody."""
    to = ticket.requester_email
    if not house.current().tells_when_passed_on or is_nobody(to):
        return
    if session.exec(_passed_on(ticket.id, at)).first() is None:
        session.add(mail_to(session, ticket, "", kind=PASSED_ON, at=at, team=team))


def withdraw_passed_on(session: Session, ticket: "Ticket") -> None:
    """What has not left of it."""
    for mail in session.exec(_passed_on(ticket.id, ticket.decided_at)):
        if not mail.sent_at and not mail.attempts:
            session.delete(mail)


def _passed_on(ticket_id: int, at: datetime | None) -> SelectOfScalar[OutgoingMail]:
    of_it = (OutgoingMail.about_id == ticket_id, OutgoingMail.answered_at == at)
    return select(OutgoingMail).where(OutgoingMail.kind == PASSED_ON, *of_it)


def automatic_mail(kind: str, *, to: str, subject: str, text: str, sender: str) -> OutgoingMail:
    """A letter that no person wrote and that is about no one ticket; it leaves at once."""
    now = clock.now()
    return OutgoingMail(
        kind=kind,
        is_automatic=True,
        sender=sender,
        to=to,
        subject=subject,
        text=text,
        message_id=f"<{secrets.token_hex(16)}@tavla>",
        answered_at=now,
        not_before=now,
    )


def _worded(session: Session, ticket: "Ticket", kind: str, facts: Facts) -> tuple[str, str]:
    mailbox = mailbox_of(session, ticket)
    return letter(session, kind, facts, customer_id=ticket.customer_id, mailbox=mailbox)


def queue_again(session: Session, ticket: "Ticket", answer: Message, *, about_id: int) -> None:
    """The mail of an answer that stands again in the thread: its first one was withdrawn, so nobody
    has read it."""
    at = clock.instant_of(answer.at)
    same = (OutgoingMail.about_id == about_id, OutgoingMail.answered_at == at)
    to_them = select(OutgoingMail).where(*same, OutgoingMail.to == ticket.requester_email)
    if ticket.requester_email and session.exec(to_them).first() is None:
        kind = kind_of(is_automatic=answer.machine is not None, asks=bool(answer.asks))
        mail = mail_to(session, ticket, answer.text, kind=kind, about_id=about_id, at=at)
        session.add(mail)
