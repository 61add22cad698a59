"""The standup plan of a board, and when the next standup is."""

from datetime import datetime

from sqlmodel import Session, select

from board.boards.models import Board
from board.core.changes import Change

from .models import StandupPlan
from .planned_times import next_time


def plan_of(change: Change, board_id: int, *, zone: str) -> StandupPlan:
    """The board's plan; a board that never planned gets one that plans nothing."""
    found = find_plan(change.session, board_id)
    return found or change.add(StandupPlan(board_id=change.find(Board, board_id).id, zone=zone))


def find_plan(session: Session, board_id: int) -> StandupPlan | None:
    """None for a board that never planned."""
    of_board = select(StandupPlan).where(StandupPlan.board_id == board_id)
    return session.exec(of_board).one_or_none()


def look_ahead(plan: StandupPlan, *, after: datetime) -> None:
    """Works out `next_at` anew."""
    plan.next_at = next_time(
        weekdays=plan.weekdays,
        at=plan.time,
        zone=plan.zone,
        country=plan.country,
        days=plan.days,
        after=after,
    )
