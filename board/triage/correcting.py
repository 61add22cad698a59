"""Correcting what a ticket says of itself: its subject, who asks, and from where."""

from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.correcting import free_domain
from board.people.events import CustomerChanged
from board.people.models import Customer

from .due import set_due
from .events import TicketCorrected
from .models import Ticket
from .rules import DomainKnownAlready


def correct_ticket(
    actor: Actor, ticket_id: int, *, learns_domain: bool = False, **values: Any
) -> Change:
    """Correct a ticket's subject, its requester or its customer; what is not sent stays as it is.
    `learns_domain`: whoever writes from the requester's mail domain belongs to this customer from
    now on (DomainKnownAlready where it has another one)."""
    also = ["people"] if learns_domain else []
    with changing("desk", by=actor, also=also) as change:
        ticket = change.look_up(Ticket, ticket_id)
        for name, value in values.items():
            setattr(ticket, name, value.lower() if name == "requester_email" else value)
        if "customer_id" in values:
            set_due(change.session, ticket)
        if learns_domain:
            _teach(change, ticket)
        change.record(TicketCorrected(ticket=ticket, fields=sorted(values)))
    return change


def _teach(change: Change, ticket: Ticket) -> None:
    customer = change.look_up(Customer, ticket.customer_id)
    domain = ticket.requester_email.rpartition("@")[2]
    if customer.domain not in ("", domain):
        raise DomainKnownAlready(customer=customer.name, domain=customer.domain)
    if domain and domain != customer.domain:
        customer.domain = free_domain(change.session, domain, but=customer.id)
        change.record(CustomerChanged(customer=customer, name=customer.name), on="people")
