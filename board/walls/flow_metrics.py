"""Flow of open boards for walls: cards finished a week, usual times."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.boards.models import Board
from board.cards.ageing import days_taken
from board.cards.models import Card
from board.core import clock, database

from .summaries import write_summary
from .values import BoardFlow

WEEKS = 8


def measure_flow(zone: ZoneInfo) -> bool:
    """A timer's work, for open boards; days as in docs/numbers.md."""
    now = clock.now()
    shown = select(Board.id).where(Board.is_open, col(Board.archived_at).is_(None))
    with database.current().reading() as session:
        ids = session.exec(shown).all()
        body = {str(id_): _flow_of(session, id_, now, zone) for id_ in ids}
    return write_summary("flow", body)


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
