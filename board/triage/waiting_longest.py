"""What waits for the desk: how many tickets, the oldest of them in open time, and how many are
late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, and_, col, func, or_, select

from board.core import clock

from .models import IN_QUEUE, OPEN, Ticket
from .targets import Targets, targets_in


@dataclass(frozen=True)
class Queue:
    """Of the oldest either `oldest_at`, since when it would have waited if the desk never closed,
    or, while it is closed, the open `oldest_minutes` so far. So neither changes by itself."""

    waiting: int
    late: int
    oldest_at: datetime | None = None
    oldest_minutes: int | None = None


def queue_now(session: Session) -> Queue:
    now = clock.now()
    since = func.coalesce(Ticket.queued_at, Ticket.created_at)
    waiting = session.exec(select(func.count()).where(*IN_QUEUE)).one()
    late = session.exec(select(func.count()).where(is_late(now))).one()
    oldest = select(since, Ticket.customer_id).where(*IN_QUEUE).order_by(since).limit(1)
    first = session.exec(oldest).first()
    if first is None:
        return Queue(waiting, late)
    return _with_oldest(session, Queue(waiting, late), first[0], first[1], now)


def longest_waits(session: Session, targets: Targets) -> tuple[float | None, float | None]:
    """In open minutes: of what is not decided, and of what no person has answered."""
    undecided = (Ticket.state == "new", col(Ticket.asked_at).is_(None))
    unanswered = (col(Ticket.state).in_(OPEN), col(Ticket.answered_at).is_(None))
    queued = func.coalesce(Ticket.queued_at, Ticket.created_at)
    return (
        _longest(session, targets, queued, undecided),
        _longest(session, targets, col(Ticket.created_at), unanswered),
    )


def _longest(
    session: Session, targets: Targets, since: Any, waiting: tuple[Any, ...]
) -> float | None:
    oldest = select(since, Ticket.customer_id).where(*waiting).order_by(since).limit(1)
    first = session.exec(oldest).first()
    if first is None:
        return None
    return targets.hours_of(first[1]).minutes_between(first[0], clock.now())


def is_late(now: datetime) -> Any:
    """Not decided, or not answered, by when its customer's target says."""
    undecided = and_(
        Ticket.state == "new", col(Ticket.asked_at).is_(None), col(Ticket.triage_due_at) < now
    )
    unanswered = and_(
        col(Ticket.state).in_(OPEN),
        col(Ticket.answered_at).is_(None),
        col(Ticket.answer_due_at) < now,
    )
    return or_(undecided, unanswered)


def _with_oldest(
    session: Session, queue: Queue, since: datetime, customer_id: int | None, now: datetime
) -> Queue:
    hours = targets_in(session).hours_of(customer_id)
    minutes = hours.minutes_between(since, now)
    if not hours.is_open(now):
        return Queue(queue.waiting, queue.late, oldest_minutes=int(minutes))
    open_time = timedelta(milliseconds=round(minutes * 60_000))
    return Queue(queue.waiting, queue.late, oldest_at=now - open_time)
