"""Cards and comments on their board's stream."""

from sqlalchemy import Connection

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import Card, Comment


def _rows(connection: Connection, board_id: int) -> RawRows:
    return {
        "card": rows_of(connection, Card, Card.board_id == board_id, Card.archived_at.is_(None)),  # type: ignore[union-attr]
        "comment": rows_of(connection, Comment, Comment.board_id == board_id, Comment.is_on_board.is_(True)),  # type: ignore[attr-defined]
    }


also_on_boards(_rows)
