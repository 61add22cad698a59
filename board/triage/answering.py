"""Answers to requesters: on the ticket's own page at once, by mail after the time for undo. Every
reporter, once."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import select

from board.core.changes import Change

from .answer_mails import CORRECTION, kind_of, mail_to
from .creating_tickets import append_message
from .models import Ticket
from .rules import is_correction

BY_ITSELF = "automatic"
"""The `machine` of an answer that no person wrote."""


def answer(change: Change, ticket: Ticket, text: str) -> None:
    """Adds the answer to the ticket and to its duplicates, and a mail for each reporter who gave an
    address."""
    _write(change, ticket, _reporters(change, ticket), text)


def answer_by_itself(change: Change, ticket: Ticket, text: str) -> None:
    """The same, in mails that say that no person wrote them (RFC 3834): other programs do not
    answer those."""
    _write(change, ticket, _reporters(change, ticket), text, machine=BY_ITSELF)


def write_to_requester(
    change: Change, ticket: Ticket, text: str, *, asks: bool | None = None
) -> None:
    """To the ticket's own requester alone; `asks`: something that is to be answered."""
    _write(change, ticket, [ticket], text, asks=asks or None)


def _reporters(change: Change, ticket: Ticket) -> list[Ticket]:
    followers = change.all(select(Ticket).where(Ticket.duplicate_of == ticket.id))
    return [ticket, *followers]


def _write(
    change: Change, about: Ticket, tickets: Sequence[Ticket], text: str, **more: Any
) -> None:
    text = CORRECTION + text if is_correction(about.messages) else text
    for one in tickets:
        append_message(one, "out", who=change.actor.name, text=text, at=change.at, **more)
    reporters = {one.requester_email: one for one in reversed(tickets) if one.requester_email}
    kind = kind_of(is_automatic="machine" in more, asks=bool(more.get("asks")))
    for one in reporters.values():
        mail = mail_to(change.session, one, text, kind=kind, at=change.at, about_id=about.id)
        change.session.add(mail)
