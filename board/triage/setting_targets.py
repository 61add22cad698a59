"""Saying when a customer's desk is open, and how soon tickets are to be triaged and answered."""

from typing import Any

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Customer

from .due import follow_targets
from .events import TargetsRemoved, TargetsSet
from .rules import check_hours
from .targets import DeskTarget


def set_targets(
    actor: Actor, *, hours: list[str], customer_id: int | None = None, **values: Any
) -> Change:
    """Say when a customer's desk is open and how soon its tickets are to be triaged and first
    answered, in minutes of those hours. Without a customer: for all that have no targets of their
    own. Hours that end before they begin, or that never open, are refused. Administrators only."""
    check_hours(hours)
    with changing("people", by=actor) as change:
        if customer_id is not None:
            change.find(Customer, customer_id)
        of_customer = select(DeskTarget).where(DeskTarget.customer_id == customer_id)
        target = change.session.exec(of_customer).one_or_none() or DeskTarget(
            customer_id=customer_id
        )
        for name, value in {"hours": hours, **values}.items():
            setattr(target, name, value)
        change.result["target"] = change.add(target).id
        change.record(TargetsSet(target=target, customer=customer_id))
    follow_targets()
    return change


def remove_targets(actor: Actor, target_id: int) -> Change:
    """From now on a customer has the organisation's hours and targets; or the organisation has
    none. Administrators only."""
    with changing("people", by=actor) as change:
        target = change.find(DeskTarget, target_id)
        change.record(TargetsRemoved(target=target, customer=target.customer_id))
        change.remove(target)
    follow_targets()
    return change
