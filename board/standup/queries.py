"""Questions about standups that are over: the list, one record, and the trend."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, and_, col, or_, select

from board.core import database, streams
from board.core.actor import Actor
from board.core.errors import NotFound

from .models import Standup

NEWEST = 60


def held_standups(actor: Actor, board_id: int) -> list[dict[str, Any]]:
    """The newest 60 that were held, or planned and skipped, for whoever may see the board."""
    with database.current().reading() as session:
        if streams.audience_of(session, actor, f"board/{board_id}") != "team":
            raise NotFound()
        names = ("id", "state", "planned_at", "started_at", "finished_at", "is_forgotten", "record")
        return [{name: getattr(one, name) for name in names} for one in over(session, board_id)]


def over(session: Session, board_id: int) -> Sequence[Standup]:
    done = or_(Standup.state == "held", and_(Standup.state == "skipped", col(Standup.planned_at).is_not(None)))
    newest = select(Standup).where(Standup.board_id == board_id, done).order_by(col(Standup.started_at).desc())
    return session.exec(newest.limit(NEWEST)).all()


def held_of_planned(standups: Sequence[Standup], since: datetime) -> tuple[int, int]:
    """(held, planned) among those that were planned since then; what was opened by hand beside the plan is in neither."""
    planned = [one for one in standups if one.planned_at and one.planned_at >= since]
    return sum(one.state == "held" for one in planned), len(planned)


TREND = timedelta(days=56)


def record_of(standup_id: int) -> Standup:
    """One standup that was held; raises NotFound."""
    with database.current().reading() as session:
        found = session.get(Standup, standup_id)
    if found is None or found.state != "held":
        raise NotFound(kind="standup", id=standup_id)
    return found
