"""Numbers for walls about what they may not read: the desk, initiatives' progress, flow. No name of
a requester, no text."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from board.boards.models import Board
from board.cards.ageing import days_taken
from board.cards.models import Card
from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.core.synced import json_value
from board.focus.queries import progress
from board.people.models import Member
from board.triage.models import Share, Ticket

from .events import BriefMeasured
from .models import WallSummary
from .values import BoardFlow, DeskSummary, Progress, SummaryBody

WINDOW = timedelta(days=30)
WEEKS = 8


def measure_desk(zone: ZoneInfo) -> bool:
    """A timer's work; first contact of all that were decided in 30 days."""
    new = select(func.count(), func.min(Ticket.created_at)).where(Ticket.state == "new")
    lately = col(Ticket.decided_at) >= clock.now() - WINDOW
    decided = select(func.count()).where(lately, Ticket.state != "duplicate")
    first = decided.where(Ticket.is_first_contact, Ticket.state == "resolved")
    with database.current().reading() as session:
        waiting, oldest = session.exec(new).one()
        shares = session.exec(select(Share.team_id, Share.dealt))
        body = DeskSummary(
            waiting=waiting,
            oldest_at=json_value(oldest),
            decided=session.exec(decided).one(),
            first_contact=session.exec(first).one(),
            dealt={str(team): dealt for team, dealt in shares},
            on_duty=tuple(_on_duty(session, zone)),
        )
    return _write("desk", body)


def measure_progress() -> bool:
    """A timer's work, for every initiative."""
    return _write("focus", {str(id_): Progress(**counts) for id_, counts in progress().items()})


def measure_flow(zone: ZoneInfo) -> bool:
    """A timer's work, for open boards; days as in docs/numbers.md."""
    now = clock.now()
    shown = select(Board.id).where(Board.is_open, col(Board.archived_at).is_(None))
    with database.current().reading() as session:
        ids = session.exec(shown).all()
        body = {str(id_): _flow_of(session, id_, now, zone) for id_ in ids}
    return _write("flow", body)


def _flow_of(session: Session, board_id: int, now: datetime, zone: ZoneInfo) -> BoardFlow:
    lately = select(Card.started_at, Card.finished_at).where(
        Card.board_id == board_id,
        col(Card.finished_at) >= now - timedelta(days=91),
        col(Card.deleted_at).is_(None),
    )
    spans = [(begun, end) for begun, end in session.exec(lately) if end]
    times = sorted(days_taken(begun, end, zone) for begun, end in spans if begun)
    weeks = _by_week([end.astimezone(zone).date() for _, end in spans], now.astimezone(zone).date())
    usual, late = _percentile(times, 0.5), _percentile(times, 0.85)
    return BoardFlow(weeks=tuple(weeks), median=usual, usual=late)


def _by_week(days: list[date], today: date) -> list[int]:
    """How many of the days are in each of the newest weeks, this one last."""
    counts = [0] * WEEKS
    monday = today - timedelta(days=today.weekday())
    for day in days:
        ago = (monday - day + timedelta(days=6)).days // 7
        if 0 <= ago < WEEKS:
            counts[WEEKS - 1 - ago] += 1
    return counts


def _percentile(times: Sequence[int], share: float) -> int | None:
    """By nearest rank; None for fewer than 20."""
    return times[ceil(share * len(times)) - 1] if len(times) >= 20 else None


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


def _write(name: str, body: SummaryBody) -> bool:
    """Only what has changed becomes an event."""
    named = select(WallSummary).where(WallSummary.name == name)
    with database.current().reading() as session:
        found = session.exec(named).one_or_none()
    if found and found.body == body:
        return False
    with changing("brief", by=system("measuring")) as change:
        summary = change.session.exec(named).one_or_none()
        if summary is None:
            change.add(WallSummary(name=name, body=body))
        else:
            summary.body = body
        change.record(BriefMeasured(name=name))
    return True
