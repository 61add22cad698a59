"""Sprints on their board's stream."""

from sqlalchemy import Connection

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import Sprint


def _rows(connection: Connection, board_id: int) -> RawRows:
    return {"sprint": rows_of(connection, Sprint, Sprint.board_id == board_id)}


also_on_boards(_rows)
