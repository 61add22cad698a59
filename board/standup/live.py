"""The newest standup on its board's stream."""

from sqlalchemy import Connection

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import Standup


def _rows(connection: Connection, board_id: int) -> RawRows:
    return {"standup": rows_of(connection, Standup, Standup.board_id == board_id, Standup.is_newest.is_(True))}  # type: ignore[attr-defined]


also_on_boards(_rows)
