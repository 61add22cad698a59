"""Questions about sprints."""

from sqlmodel import col, select

from board.core import database

from .models import Sprint


def sprints_of(board_id: int) -> list[Sprint]:
    """All sprints of a board, the newest first."""
    with database.current().reading() as session:
        found = select(Sprint).where(Sprint.board_id == board_id)
        return list(
            session.exec(found.order_by(col(Sprint.starts_on).desc(), col(Sprint.id).desc()))
        )


def closed_sprints(board_id: int, *, most: int = 8) -> list[Sprint]:
    """The last closed ones, oldest first."""
    with database.current().reading() as session:
        found = select(Sprint).where(Sprint.board_id == board_id, Sprint.state == "closed")
        return list(session.exec(found.order_by(col(Sprint.closed_at).desc()).limit(most)))[::-1]
