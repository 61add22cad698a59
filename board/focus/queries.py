"""Questions about initiatives."""

from collections.abc import Sequence
from datetime import timedelta, tzinfo
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlmodel import Session, col

from board.cards.models import Card
from board.core import clock, database
from board.core.synced import json_value

from .rules import FIRST_STEP_DAYS


def progress(zone: tzinfo) -> dict[int, dict[str, Any]]:
    """`{initiative id: {cards, finished, moved_at, started_at, is_begun}}`, over all boards,
    archived cards included when they were finished."""
    today = clock.now().astimezone(zone).date()
    soon = col(Card.starts_on).between(today, today + timedelta(days=FIRST_STEP_DAYS))
    ahead = and_(col(Card.finished_at).is_(None), or_(col(Card.started_at).is_not(None), soon))
    counted = (col(Card.archived_at).is_(None)) | (col(Card.finished_at).is_not(None))
    sums = (
        select(
            col(Card.initiative_id),
            func.count(),
            func.count(col(Card.finished_at)),
            func.max(col(Card.moved_at)),
            func.min(col(Card.started_at)),
            func.count(case((ahead, 1))),
        )
        .where(col(Card.initiative_id).is_not(None), counted, col(Card.deleted_at).is_(None))
        .group_by(col(Card.initiative_id))
    )
    with database.current().reading() as session:
        return {id_: _counts(*sums) for id_, *sums in _rows(session, sums)}


def _counts(cards: int, finished: int, moved_at: Any, started_at: Any, ahead: int) -> Any:
    return {
        "cards": cards,
        "finished": finished,
        "moved_at": json_value(moved_at),
        "started_at": json_value(started_at),
        "is_begun": ahead > 0,
    }


def _rows(session: Session, statement: Any) -> Sequence[Any]:
    return session.exec(statement).all()
