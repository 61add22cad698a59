"""Numbers for walls about what they may not read: the desk (others: initiative_metrics.py,
flow_metrics.py). No name of a requester, no text."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from board.core import clock, database
from board.core.synced import json_value
from board.people.models import Member
from board.rota.standing import on_duty_now
from board.triage.models import Share, Ticket
from board.triage.waiting_longest import queue_now

from .summaries import write_summary
from .values import DeskSummary

WINDOW = timedelta(days=30)


def measure_desk(zone: ZoneInfo) -> bool:
    """A timer's work; first contact of all that were decided in 30 days."""
    lately = col(Ticket.decided_at) >= clock.now() - WINDOW
    decided = select(func.count()).where(lately, Ticket.state != "duplicate")
    first = decided.where(Ticket.is_first_contact, Ticket.state == "resolved")
    has_rota, on_duty = on_duty_now()
    with database.current().reading() as session:
        queue = queue_now(session)
        shares = session.exec(select(Share.team_id, Share.dealt))
        body = DeskSummary(
            waiting=queue.waiting,
            late=queue.late,
            oldest_at=json_value(queue.oldest_at),
            oldest_minutes=queue.oldest_minutes,
            decided=session.exec(decided).one(),
            first_contact=session.exec(first).one(),
            solved_this_week=session.exec(_solved_since(_monday(zone))).one(),
            dealt={str(team): dealt for team, dealt in shares},
            on_duty=(on_duty,) if on_duty else tuple(() if has_rota else _on_duty(session, zone)),
            is_unmanned=has_rota and on_duty is None,
        )
    return write_summary("desk", body)


def _solved_since(instant: datetime) -> Any:
    """At first contact, as long as it has not come back."""
    since = (col(Ticket.first_contact_at) >= instant, col(Ticket.reopened_at).is_(None))
    return select(func.count()).where(*since)


def _monday(zone: ZoneInfo) -> datetime:
    midnight = clock.now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=midnight.weekday())


def _on_duty(session: Session, zone: ZoneInfo) -> list[int]:
    """Who decided last today; before the first decision, everybody who is a coordinator."""
    midnight = clock.now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    latest = session.exec(
        select(Ticket.decided_by)
        .where(col(Ticket.decided_at) >= midnight, col(Ticket.decided_by).is_not(None))
        .order_by(col(Ticket.decided_at).desc())
    ).first()
    coordinators = (
        select(Member.id)
        .where(Member.role == "coordinator", Member.is_active)
        .order_by(Member.name)
    )
    return [latest] if latest else list(session.exec(coordinators))
