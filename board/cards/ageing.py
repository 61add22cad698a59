"""How long cards usually take here: the team's own 85th percentile, kept in the board's row."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.boards.models import Board
from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing

from .events import AgeingMeasured
from .models import Card

WINDOW = timedelta(days=90)
LEAST = 20
"""Fewer finished cards than this say nothing yet (docs/numbers.md: SLE)."""


def usual_days(cycle_times: Sequence[int]) -> int | None:
    """The 85th percentile by nearest rank, in calendar days, a same-day card being 1; None for
    fewer than 20."""
    if len(cycle_times) < LEAST:
        return None
    return sorted(cycle_times)[ceil(0.85 * len(cycle_times)) - 1]


def measure_boards(zone: ZoneInfo) -> int:
    """A timer's work: writes each board's `usual_days` where it has changed. Returns how many
    have."""
    with database.current().reading() as session:
        boards = session.exec(select(Board).where(col(Board.archived_at).is_(None))).all()
        now = {board.id: usual_days(_cycle_times(session, board.id, zone)) for board in boards}
        before = {board.id: board.usual_days for board in boards}
    changed = [board_id for board_id, days in now.items() if days != before[board_id]]
    for board_id in changed:
        with changing(f"board/{board_id}", by=system("ageing")) as change:
            change.find(Board, board_id).usual_days = now[board_id]
            change.record(AgeingMeasured(usual_days=now[board_id]))
    return len(changed)


def _cycle_times(session: Session, board_id: int, zone: ZoneInfo) -> list[int]:
    """Days from start to finish, both counted, of what was finished in the window; archived cards
    too."""
    finished = select(Card.started_at, Card.finished_at).where(
        Card.board_id == board_id,
        col(Card.finished_at) >= clock.now() - WINDOW,
        col(Card.deleted_at).is_(None),
    )
    return [days_taken(begun, end, zone) for begun, end in session.exec(finished) if begun and end]


def days_taken(begun: datetime, end: datetime, zone: ZoneInfo) -> int:
    """Calendar days from start to finish, both counted."""
    return (end.astimezone(zone).date() - begun.astimezone(zone).date()).days + 1
