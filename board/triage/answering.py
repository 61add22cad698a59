"""Answers to requesters: on the ticket's own page at once, by mail after the time for undo. Every
reporter, once."""

from sqlmodel import select

from board.core.changes import Change

from .answer_mails import CORRECTION, mail_to
from .creating_tickets import append_message
from .models import Ticket
from .rules import is_correction


def answer(change: Change, ticket: Ticket, text: str) -> None:
    """Adds the answer to the ticket and to its duplicates, and a mail for each reporter who gave an
    address."""
    _answer(change, ticket, text, is_automatic=False)


def answer_by_itself(change: Change, ticket: Ticket, text: str) -> None:
    """The same, in mails that say that no person wrote them (RFC 3834): other programs do not
    answer those."""
    _answer(change, ticket, text, is_automatic=True)


def _answer(change: Change, ticket: Ticket, text: str, *, is_automatic: bool) -> None:
    text = CORRECTION + text if is_correction(ticket.messages) else text
    followers = change.all(select(Ticket).where(Ticket.duplicate_of == ticket.id))
    for one in (ticket, *followers):
        append_message(one, "out", who=change.actor.name, text=text, at=change.at)
    reporters = {one.requester_email: one for one in (*followers, ticket) if one.requester_email}
    for one in reporters.values():
        mail = mail_to(one, text, about_id=ticket.id, at=change.at, is_automatic=is_automatic)
        change.session.add(mail)
