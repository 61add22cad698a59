"""Who follows a board, a column or a card."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from board.boards.models import BoardColumn
from board.cards.models import Card

from .models import Watch
from .rules import Watchers


def watchers_of(session: Session, board_id: int) -> Watchers:
    found: dict[str, dict[int, set[int]]] = {"board": {}, "column": {}, "card": {}}
    for watch in watches_of_board(session, board_id):
        found[watch.kind].setdefault(watch.target_id, set()).add(watch.member_id)
    return Watchers(found["card"], found["column"], found["board"].get(board_id, set()))


def watches_of_board(session: Session, board_id: int) -> Sequence[Watch]:
    """Of the board, its columns and its cards."""
    watched: dict[str, Any] = {
        "board": [board_id],
        "column": select(BoardColumn.id).where(BoardColumn.board_id == board_id),
        "card": select(Card.id).where(Card.board_id == board_id),
    }
    here = (
        and_(col(Watch.kind) == kind, col(Watch.target_id).in_(ids))
        for kind, ids in watched.items()
    )
    return session.exec(select(Watch).where(or_(*here))).all()
