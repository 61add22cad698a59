"""Questions about tickets."""

import hmac
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from board.core import clock, database
from board.core.errors import NotFound

from .models import ANSWERED, IN_QUEUE, Ticket
from .tokens import hash_of_link, link_token, ticket_of_link

LINK_LASTS = timedelta(days=90)
"""After the end; who asks later writes anew."""


def ticket_by_follow_token(token: str) -> Ticket:
    """The requester's private link: the one that the form gave, or one that went by mail. Raises
    NotFound."""
    with database.current().reading() as session:
        found = session.exec(
            select(Ticket).where(Ticket.follow_hash == hash_of_link(token))
        ).first() or _by_mailed_link(session, token)
    if found is None:
        raise NotFound(kind="ticket")
    return found


def _by_mailed_link(session: Session, token: str) -> Ticket | None:
    id_ = ticket_of_link(token)
    ticket = session.get(Ticket, id_) if id_ else None
    if ticket is None or not ticket.requester_email or _is_long_closed(ticket):
        return None
    is_it = hmac.compare_digest(
        token.encode(), link_token(ticket.id, ticket.requester_email).encode()
    )
    return ticket if is_it else None


def _is_long_closed(ticket: Ticket) -> bool:
    closed_at = ticket.resolved_at or ticket.decided_at
    return (
        ticket.state in ANSWERED and closed_at is not None and closed_at < clock.now() - LINK_LASTS
    )


def waiting_on_desk() -> int:
    """How many tickets nobody has decided yet."""
    with database.current().reading() as session:
        return session.exec(select(func.count()).where(*IN_QUEUE)).one()


def decided_since(instant: datetime) -> dict[str, object]:
    """`{decided, first_contact}` since an instant: what the desk shows of the day."""
    with database.current().reading() as session:
        decided = select(func.count()).where(col(Ticket.decided_at) >= instant)
        first = decided.where(Ticket.is_first_contact, Ticket.state == "resolved")
        return {"decided": session.exec(decided).one(), "first_contact": session.exec(first).one()}
