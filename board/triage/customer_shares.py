"""What came from each customer and what was finished for it, beside the part that was agreed.
Formulas: docs/numbers.md."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from board.cards.models import Card
from board.people.models import Customer

from .fairness import percent
from .models import Ticket
from .periods import Period, within


@dataclass(frozen=True)
class CustomerShare:
    """`arrived` tickets; what was `finished` for them and which share of all that was; `agreed` is
    what part of the work was agreed with them, None: nothing."""

    name: str
    arrived: int
    finished: int
    share: float | None
    agreed: float | None


def customers_of(session: Session, period: Period) -> list[CustomerShare]:
    """Of arrivals without spam and duplicates; those of no customer count in the whole."""
    came = (*within(Ticket.created_at, period), col(Ticket.is_spam).is_(False))
    arrived = _by_customer(session, Ticket, *came, Ticket.state != "duplicate")
    finished = _finished(session, period)
    whole = sum(finished.values())
    customers = session.exec(select(Customer).order_by(Customer.name)).all()
    agreed: dict[int | None, float | None] = {
        one.id: one.agreed_percent or None for one in customers
    }
    names = {one.id: one.name for one in customers} | {None: ""}
    return [
        CustomerShare(
            name, arrived[id_], finished[id_], percent(finished[id_], whole), agreed.get(id_)
        )
        for id_, name in names.items()
        if id_ or arrived[id_] or finished[id_]
    ]


def _finished(session: Session, period: Period) -> Counter[int | None]:
    """Cards, and tickets that were solved without one: a ticket with a card is its card."""
    cards = (*within(Card.finished_at, period), col(Card.deleted_at).is_(None))
    solved = (*within(Ticket.resolved_at, period), Ticket.state == "resolved")
    by_desk = _by_customer(session, Ticket, *solved, col(Ticket.card_id).is_(None))
    return _by_customer(session, Card, *cards) + by_desk


def _by_customer(session: Session, model: Any, *which: Any) -> Counter[int | None]:
    counted = select(model.customer_id, func.count()).where(*which).group_by(model.customer_id)
    return Counter(dict(session.exec(counted).all()))
