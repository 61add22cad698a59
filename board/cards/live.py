"""Cards and what belongs to them on their board's stream."""

from sqlalchemy import Connection
from sqlmodel import col

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import Card, parts_of_card


def _rows(connection: Connection, board_id: int) -> RawRows:
    on_board = (Card.board_id == board_id, col(Card.archived_at).is_(None))
    rows: RawRows = {"card": rows_of(connection, Card, *on_board)}
    for part in parts_of_card():
        rows[part.__tablename__] = rows_of(
            connection, part, part.board_id == board_id, part.is_on_board.is_(True)
        )
    return rows


also_on_boards(_rows)
