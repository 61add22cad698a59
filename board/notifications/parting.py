"""What goes when a board goes for good: what people were told of it, and that they follow it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from board.boards.models import BoardColumn
from board.cards.models import Card

from .models import Notification, Watch


def notifications_of_board(session: Session, board_id: int) -> Sequence[Notification | Watch]:
    """What people were told of a board, and whether they follow it, its columns or its cards."""
    watched: dict[str, Any] = {
        "board": [board_id],
        "column": select(BoardColumn.id).where(BoardColumn.board_id == board_id),
        "card": select(Card.id).where(Card.board_id == board_id),
    }
    follows = or_(
        *(
            and_(col(Watch.kind) == kind, col(Watch.target_id).in_(ids))
            for kind, ids in watched.items()
        )
    )
    notifications = session.exec(
        select(Notification).where(Notification.board_id == board_id)
    ).all()
    return [*notifications, *session.exec(select(Watch).where(follows)).all()]
