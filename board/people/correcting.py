"""Correcting names and addresses: one's own name, a customer's name and domain; a member's are
among `change_member`'s."""

from typing import Any

from sqlmodel import Session, select

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import CustomerChanged, MemberChanged
from .models import Customer, Member, member_by_email
from .permissions import DomainTaken, EmailTaken


def rename_self(actor: Actor, *, name: str) -> Change:
    """Say what you are called. Everybody may, also who may not change people."""
    with changing(f"me/{actor.id}", by=actor, also=["people"]) as change:
        member = change.find(Member, actor.member_id)
        member.name = name
        change.record(MemberChanged(member=member, name=name), on="people")
    return change


def change_customer(actor: Actor, customer_id: int, **values: Any) -> Change:
    """Change a customer's name, domain or agreed part of the work. Cards and tickets keep belonging
    to the customer. Administrators only."""
    with changing("people", by=actor) as change:
        customer = change.find(Customer, customer_id)
        if "domain" in values:
            values["domain"] = free_domain(change.session, values["domain"], but=customer_id)
        for name, value in values.items():
            setattr(customer, name, value)
        change.record(CustomerChanged(customer=customer, name=customer.name))
    return change


def free_email(session: Session, email: str, *, but: int) -> str:
    """As it is kept; raises EmailTaken when it is another member's."""
    other = member_by_email(session, email)
    if other is not None and other.id != but:
        raise EmailTaken()
    return email.strip().lower()


def free_domain(session: Session, domain: str, *, but: int | None = None) -> str:
    """As it is kept, without the @ that people write before it; raises DomainTaken: by its domain a
    mail finds its customer, so two cannot share one."""
    cleaned = domain.strip().lower().removeprefix("@")
    other = (
        session.exec(select(Customer).where(Customer.domain == cleaned, Customer.id != but)).first()
        if cleaned
        else None
    )
    if other is not None:
        raise DomainTaken(domain=cleaned, customer=other.name)
    return cleaned
