"""The product's own figures that a measure can be read from. Each answers for the days before a
day, or None where it says nothing yet. Formulas: docs/numbers.md."""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from board.boards.models import Board
from board.cards.ageing import LEAST, days_taken
from board.cards.models import Card
from board.core.changes import Change
from board.core.errors import NotFound
from board.people.permissions import may_see_board
from board.standup.models import Standup
from board.standup.queries import TREND, held_of_planned
from board.triage.models import Ticket

MONTH, QUARTER = timedelta(days=30), timedelta(days=90)
Figure = Callable[[Session, int | None, datetime, ZoneInfo], float | None]


def first_contact(
    session: Session, _id: int | None, until: datetime, _zone: ZoneInfo
) -> float | None:
    """Percent of the tickets decided in 30 days that were solved at once; duplicates left out."""
    when = (col(Ticket.decided_at) >= until - MONTH, col(Ticket.decided_at) < until)
    decided = select(func.count()).where(*when, Ticket.state != "duplicate")
    first = decided.where(Ticket.is_first_contact, Ticket.state == "resolved")
    return _percent(session.exec(first).one(), session.exec(decided).one())


def cycle_time(
    session: Session, board_id: int | None, until: datetime, zone: ZoneInfo
) -> float | None:
    """The median of a board's cycle times of 90 days, in calendar days; nothing from fewer than 20
    cards."""
    spans = select(Card.started_at, Card.finished_at).where(
        Card.board_id == board_id,
        col(Card.started_at).is_not(None),
        col(Card.finished_at) >= until - QUARTER,
        col(Card.finished_at) < until,
        col(Card.deleted_at).is_(None),
    )
    taken = sorted(
        days_taken(begun, end, zone) for begun, end in session.exec(spans) if begun and end
    )
    return float(taken[ceil(len(taken) / 2) - 1]) if len(taken) >= LEAST else None


def standups_held(
    session: Session, team_id: int | None, until: datetime, _zone: ZoneInfo
) -> float | None:
    """Percent of a team's planned standups of eight weeks that were held."""
    planned = select(Standup).where(
        Standup.team_id == team_id,
        col(Standup.planned_at).is_not(None),
        col(Standup.planned_at) < until,
        col(Standup.planned_at) >= until - TREND,
        col(Standup.state).in_(("held", "skipped")),
    )
    return _percent(*held_of_planned(session.exec(planned).all(), until - TREND))


SOURCES: dict[str, Figure] = {
    "first_contact": first_contact,
    "cycle_time": cycle_time,
    "standups_held": standups_held,
}
NEEDS = {"cycle_time": "board", "standups_held": "team"}
"""Of what `source_id` is the id; the others are of the whole desk."""


def check_may_read(change: Change, source: str, source_id: int | None) -> None:
    """A figure of a board or a team is chosen by those who may see it, and then read by all. Raises
    NotFound."""
    needs, actor = NEEDS.get(source), change.actor
    if needs == "board":
        board = change.look_up(Board, source_id)
        if not may_see_board(actor, team_id=board.team_id, is_open=board.is_open):
            raise NotFound(kind="board", id=source_id)
    if needs == "team" and not (actor.is_admin or actor.team_id == source_id):
        raise NotFound(kind="team", id=source_id)


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
