"""What teams gave back to the desk, and of whose deals: the return rate."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from board.core import clock
from board.core.actor import Actor
from board.people.models import Member

from .models import Ticket
from .periods import Period
from .values import Return


@dataclass(frozen=True)
class CoordinatorReturns:
    """Of so many tickets that a coordinator `dealt`, how many were `returned`."""

    name: str
    dealt: int
    returned: int


def returns_of(session: Session, period: Period) -> list[Return]:
    """Each time that a team gave one back. Only the threads of such tickets are read."""
    since, until = (clock.text_of(at) for at in (period.since, period.until))
    threads = select(Ticket.messages).where(col(Ticket.returned_at) >= period.since)
    return [
        message.returned
        for messages in session.exec(threads)
        for message in messages
        if message.returned and since <= message.at < until
    ]


def coordinators_for(
    session: Session, actor: Actor, period: Period, returns: list[Return]
) -> list[CoordinatorReturns]:
    """Administrators see everybody, others themselves."""
    returned = Counter(one.dealt_by for one in returns)
    standing = select(Ticket.decided_by, func.count()).where(
        col(Ticket.decided_at) >= period.since,
        col(Ticket.decided_at) < period.until,
        col(Ticket.team_id).is_not(None),
    )
    dealt = Counter(dict(session.exec(standing.group_by(col(Ticket.decided_by))).all()))
    members = session.exec(select(Member).order_by(Member.name)).all()
    return [
        CoordinatorReturns(one.name, dealt[one.id] + returned[one.id], returned[one.id])
        for one in members
        if dealt[one.id] + returned[one.id] and (actor.is_admin or one.id == actor.id)
    ]
