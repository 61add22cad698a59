"""How much is on each board, for the list of boards."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case
from sqlmodel import col, func, select

from board.core import database

from .models import Card


@dataclass(frozen=True)
class BoardCount:
    """Cards that are not finished, those of them that somebody has begun, and when one was last
    moved (None where there is none)."""

    cards: int = 0
    begun: int = 0
    moved_at: datetime | None = None


def counts_of(board_ids: list[int]) -> dict[int, BoardCount]:
    """By board; one that has no cards is not in it."""
    is_open = col(Card.finished_at).is_(None)
    found = (
        select(
            Card.board_id,
            _number_of(is_open),
            _number_of(is_open & col(Card.started_at).is_not(None)),
            func.max(Card.moved_at),
        )
        .where(col(Card.board_id).in_(board_ids), col(Card.archived_at).is_(None))
        .group_by(col(Card.board_id))
    )
    with database.current().reading() as session:
        return {id_: BoardCount(*counts) for id_, *counts in session.execute(found)}


def _number_of(these: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((these, 1), else_=0))
