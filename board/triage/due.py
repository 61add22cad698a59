"""By when a ticket is to be decided and first answered, by its customer's targets. The desk warns
when seven tenths of the time have passed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from board.core import database
from board.core.actor import system
from board.core.business_time import BusinessHours
from board.core.changes import changing

from .events import TargetsFollowed
from .models import OPEN, Ticket
from .targets import Targets, targets_in

MOST_AT_A_TIME = 500
IMPORTED = "import"
Dues = tuple[datetime | None, ...]
ASKED = ("id", "customer_id", "channel", "created_at", "queued_at")
COLUMNS = ("triage_soon_at", "triage_due_at", "answer_soon_at", "answer_due_at")


def set_due(session: Session, ticket: Ticket) -> None:
    """As the targets are now."""
    _write(targets_in(session), ticket)


def follow_targets() -> int:
    """A timer's work: open tickets have what the targets say now, also after they were changed or
    undone. Returns how many were behind."""
    with database.current().reading() as session:
        behind = list(_behind(session, targets_in(session)))[:MOST_AT_A_TIME]
    if not behind:
        return 0
    with changing("desk", by=system("targets")) as change:
        targets = targets_in(change.session)
        for ticket in change.all(select(Ticket).where(col(Ticket.id).in_(behind))):
            _write(targets, ticket)
        change.record(TargetsFollowed(tickets=behind))
    return len(behind)


def _behind(session: Session, targets: Targets) -> Iterator[int]:
    is_open = col(Ticket.state).in_(OPEN)
    columns: list[Any] = [getattr(Ticket, name) for name in (*ASKED, *COLUMNS)]
    for id_, customer_id, channel, came_at, queued_at, *now in session.exec(
        select(*columns).where(is_open)
    ):
        if tuple(now) != _dues(targets, customer_id, channel, came_at, queued_at or came_at):
            yield id_


def _write(targets: Targets, ticket: Ticket) -> None:
    came_at = ticket.created_at
    queued_at = ticket.queued_at or came_at
    dues = _dues(targets, ticket.customer_id, ticket.channel, came_at, queued_at)
    for name, at in zip(COLUMNS, dues, strict=True):
        setattr(ticket, name, at)


def _dues(
    targets: Targets,
    customer_id: int | None,
    channel: str,
    came_at: datetime,
    queued_at: datetime,
) -> Dues:
    """What came from another system was promised nothing here, and is not late all at once."""
    if channel == IMPORTED:
        return (None,) * len(COLUMNS)
    target, hours = targets.of(customer_id), targets.hours_of(customer_id)
    triage = _soon_and_due(hours, queued_at, target.triage_minutes)
    return *triage, *_soon_and_due(hours, came_at, target.answer_minutes)


def _soon_and_due(hours: BusinessHours, since: datetime, minutes: int | None) -> Dues:
    if minutes is None:
        return None, None
    return hours.after(since, minutes * 7 / 10), hours.after(since, minutes)
