"""Opening a ticket: from the web form, a mail, a phone call or the API. All end here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from board.core import clock
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Customer

from .acknowledging import acknowledge
from .events import TicketOpened
from .mailed_files import StoredFile, add_files
from .models import Ticket
from .queueing import put_in_queue
from .tokens import hash_of_link
from .values import Message


def open_ticket(
    actor: Actor, *, subject: str, text: str, name: str, email: str, channel: str, **values: Any
) -> Change:
    """Open a ticket for somebody who called or came; `result.ticket` has its id. The customer is
    known by the mail address, if not said. By a `follow_token` its requester follows it; only
    the token's hash is kept."""
    with changing("desk", by=actor) as change:
        ticket = new_ticket(
            change, subject=subject, text=text, name=name, email=email, channel=channel, **values
        )
        change.record(TicketOpened(ticket=ticket, channel=channel))
        change.result["ticket"] = ticket.id
        if channel == "web":
            acknowledge(change, ticket)
    return change


def new_ticket(
    change: Change,
    *,
    subject: str,
    text: str,
    name: str,
    email: str,
    channel: str,
    customer_id: int | None = None,
    follow_token: str = "",
    files: Sequence[StoredFile] = (),
    at: datetime | None = None,
) -> Ticket:
    """The row of a new ticket, that came now or `at`. Its customer is recognised by the domain."""
    at = at or change.at
    ticket = change.add(
        Ticket(  # type: ignore[call-arg] # `said` follows from its messages
            subject=subject[:200],
            channel=channel,
            requester_name=name[:120],
            requester_email=email.lower()[:254],
            customer_id=customer_id or _customer_of(change.session, email),
            created_at=at,
            messages=(a_message(1, "in", who=name or email, text=text, at=at),),
            follow_hash=hash_of_link(follow_token) if follow_token else "",
        )
    )
    put_in_queue(change.session, ticket, at)
    _add_to_first_message(change, ticket, files)
    return ticket


def _add_to_first_message(change: Change, ticket: Ticket, files: Sequence[StoredFile]) -> None:
    if files:
        ticket.messages = (replace(ticket.messages[0], files=add_files(change, ticket, files)),)


def a_message(id_: int, way: str, *, who: str, text: str, at: datetime, **more: Any) -> Message:
    return Message(id=id_, way=way, who=who, text=text, at=clock.text_of(at), **more)


def append_message(
    ticket: Ticket, way: str, *, who: str, text: str, at: datetime, **more: Any
) -> None:
    """At the end of the thread; `more` as in values.Message."""
    one = a_message(len(ticket.messages) + 1, way, who=who, text=text, at=at, **more)
    ticket.messages = (*ticket.messages, one)


def _customer_of(session: Session, email: str) -> int | None:
    domain = email.rpartition("@")[2].lower()
    if not domain:
        return None
    return session.exec(
        select(Customer.id).where(Customer.domain == domain, col(Customer.domain) != "")
    ).first()
