"""Card templates on their board's stream."""

from sqlalchemy import Connection

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import CardTemplate


def _rows(connection: Connection, board_id: int) -> RawRows:
    return {"card_template": rows_of(connection, CardTemplate, CardTemplate.board_id == board_id)}


also_on_boards(_rows)
