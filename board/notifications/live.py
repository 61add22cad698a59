"""Notifications and watches on each person's own stream."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, or_
from sqlmodel import Session, col, select

from board.boards.models import BoardColumn
from board.boards.removing import Elsewhere, elsewhere
from board.cards.models import Card
from board.core.changes import Change
from board.core.streams import RawRows
from board.core.synced import rows_of
from board.people.live import also_on_me

from .models import Notification, Watch


def _rows(connection: Connection, member_id: int) -> RawRows:
    return {
        "notice": rows_of(connection, Notification, Notification.member_id == member_id),
        "watch": rows_of(connection, Watch, Watch.member_id == member_id),
    }


def _about_board(session: Session, board_id: int) -> Sequence[Notification | Watch]:
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


also_on_me(_rows)
elsewhere.append(Elsewhere(_about_board, Change.remove))
