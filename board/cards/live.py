"""Cards and what belongs to them on their board's stream."""

from sqlalchemy import Connection
from sqlmodel import col

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import PARTS, Card, CardTemplate, Recurrence


def _rows(connection: Connection, board_id: int) -> RawRows:
    rows: RawRows = {
        "card": rows_of(
            connection, Card, Card.board_id == board_id, col(Card.archived_at).is_(None)
        )
    }
    for part in PARTS:
        rows[part.__tablename__] = rows_of(
            connection, part, part.board_id == board_id, part.is_on_board.is_(True)
        )
    for kept in (CardTemplate, Recurrence):
        rows[str(kept.__tablename__)] = rows_of(connection, kept, kept.board_id == board_id)
    return rows


also_on_boards(_rows)
