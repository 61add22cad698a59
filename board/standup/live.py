"""The newest standup and the plan on their board's stream."""

from sqlalchemy import Connection
from sqlmodel import col

from board.boards.live import also_on_boards
from board.core.streams import RawRows
from board.core.synced import rows_of

from .models import Standup, StandupPlan


def _rows(connection: Connection, board_id: int) -> RawRows:
    newest = col(Standup.is_newest).is_(True)
    return {
        "standup": rows_of(connection, Standup, Standup.board_id == board_id, newest),
        "standup_plan": rows_of(connection, StandupPlan, StandupPlan.board_id == board_id),
    }


also_on_boards(_rows)
