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
    with database.current().reading() as session:
        waiting, oldest = session.exec(
            select(func.count(), func.min(Ticket.created_at)).where(Ticket.state == "new")
        ).one()
        decided = select(func.count()).where(
            col(Ticket.decided_at) >= clock.now() - WINDOW, Ticket.state != "duplicate"
        )
        first = decided.where(Ticket.is_first_contact, Ticket.state == "resolved")
        body = DeskSummary(
            waiting=waiting,
            oldest_at=json_value(oldest),
            decided=session.exec(decided).one(),
            first_contact=session.exec(first).one(),
            dealt={
                str(team): dealt for team, dealt in session.exec(select(Share.team_id, Share.dealt))
            },
            on_duty=tuple(_on_duty(session, zone)),
        )
    return _write("desk", body)


def measure_progress() -> bool:
    """A timer's work, for every initiative."""
    return _write("focus", {str(id_): Progress(**counts) for id_, counts in progress().items()})


def measure_flow(zone: ZoneInfo) -> bool:
    """A timer's work, for open boards; days as in docs/numbers.md."""
    now = clock.now()
    today = now.astimezone(zone).date()
    with database.current().reading() as session:
        body = {
            str(board.id): _flow_of(session, board.id, today, now, zone)
            for board in session.exec(
                select(Board).where(Board.is_open, col(Board.archived_at).is_(None))
            )
        }
    return _write("flow", body)


def _flow_of(
    session: Session, board_id: int, today: date, now: datetime, zone: ZoneInfo
) -> BoardFlow:
    days = session.exec(
        select(Card.started_at, Card.finished_at).where(
            Card.board_id == board_id,
            col(Card.finished_at) >= now - timedelta(days=91),
            col(Card.deleted_at).is_(None),
        )
    ).all()
    weeks = [0] * WEEKS
    monday = today - timedelta(days=today.weekday())
    for _, finished in days:
        assert finished is not None
        ago = (monday - finished.astimezone(zone).date() + timedelta(days=6)).days // 7
        if 0 <= ago < WEEKS:
            weeks[WEEKS - 1 - ago] += 1
    times = sorted(days_taken(begun, end, zone) for begun, end in days if begun and end)
    return BoardFlow(
        weeks=tuple(weeks), median=_percentile(times, 0.5), usual=_percentile(times, 0.85)
    )


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
    with database.current().reading() as session:
        found = session.exec(select(WallSummary).where(WallSummary.name == name)).one_or_none()
    if found and found.body == body:
        return False
    with changing("brief", by=system("measuring")) as change:
        summary = change.session.exec(
            select(WallSummary).where(WallSummary.name == name)
        ).one_or_none()
        if summary is None:
            change.add(WallSummary(name=name, body=body))
        else:
            summary.body = body
        change.record(BriefMeasured(name=name))
    return True
