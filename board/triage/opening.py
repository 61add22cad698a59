"""Opening a ticket: from the web form, a mail, a phone call or the API. All end here."""

import secrets
from typing import Any

from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Customer

from .models import Ticket


def open_ticket(actor: Actor, *, subject: str, text: str, name: str, email: str, channel: str, **values: Any) -> Change:
    """`result` has the ticket's id; its private link is `follow_token`, read with `follow_token_of`."""
    with changing("desk", by=actor) as change:
        ticket = new_ticket(change, subject=subject, text=text, name=name, email=email, channel=channel, **values)
        change.record("ticket.opened", ticket=ticket.id, channel=channel)
        change.result["ticket"] = ticket.id
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
) -> Ticket:
    """The row of a new ticket, inside a running change. The customer is recognised by the mail domain if not said."""
    return change.add(
        Ticket(
            subject=subject[:200],
            channel=channel,
            requester_name=name[:120],
            requester_email=email.lower()[:254],
            customer_id=customer_id or _customer_of(change.session, email),
            created_at=change.at,
            messages=[a_message(1, "in", who=name or email, text=text, at=change.at)],
            follow_token=secrets.token_urlsafe(24),
        )
    )


def a_message(id_: int, way: str, *, who: str, text: str, at: Any) -> dict[str, Any]:
    return {"id": id_, "way": way, "who": who, "text": text, "at": clock.text_of(at)}


def append_message(ticket: Ticket, way: str, *, who: str, text: str, at: Any, **more: Any) -> None:
    one = a_message(len(ticket.messages) + 1, way, who=who, text=text, at=at)
    ticket.messages = [*ticket.messages, one | more]


def follow_token_of(ticket_id: int) -> str:
    with database.current().reading() as session:
        return session.get_one(Ticket, ticket_id).follow_token


def _customer_of(session: Session, email: str) -> int | None:
    domain = email.rpartition("@")[2].lower()
    if not domain:
        return None
    return session.exec(select(Customer.id).where(Customer.domain == domain, col(Customer.domain) != "")).first()
