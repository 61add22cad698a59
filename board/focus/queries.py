"""Questions about initiatives."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, func, select

from board.cards.models import Card
from board.core import database


def progress() -> dict[int, dict[str, int]]:
    """`{initiative id: {"cards": n, "finished": m}}`, over all boards, archived cards included when
    they were finished."""
    counted = (col(Card.archived_at).is_(None)) | (col(Card.finished_at).is_not(None))
    sums = (
        select(Card.initiative_id, func.count(), func.count(col(Card.finished_at)))
        .where(col(Card.initiative_id).is_not(None), counted)
        .group_by(col(Card.initiative_id))
    )
    with database.current().reading() as session:
        return {
            id_: {"cards": cards, "finished": finished}
            for id_, cards, finished in _rows(session, sums)
        }


def _rows(session: Session, statement: Any) -> Sequence[Any]:
    return session.exec(statement).all()
