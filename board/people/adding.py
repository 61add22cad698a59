"""Adding teams and customers."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .correcting import free_domain
from .events import CustomerAdded, TeamAdded
from .models import Customer, Team


def add_team(actor: Actor, *, name: str, weight: float = 1.0) -> Change:
    """Add a team; `result.team` has its id. `weight` is its capacity for dealt tickets, in
    full-time equivalents. Administrators only."""
    with changing("people", by=actor) as change:
        team = change.add(Team(name=name, weight=weight))
        change.record(TeamAdded(team=team, name=name))
        change.result["team"] = team.id
    return change


def add_customer(actor: Actor, *, name: str, domain: str = "") -> Change:
    """Add a customer, the municipality that requesters belong to; `result.customer` has its id.
    Mail from its `domain` is taken as its requesters'. Administrators only."""
    with changing("people", by=actor) as change:
        customer = change.add(Customer(name=name, domain=free_domain(change.session, domain)))
        change.record(CustomerAdded(customer=customer, name=name))
        change.result["customer"] = customer.id
    return change
