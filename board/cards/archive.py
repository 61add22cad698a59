"""What lies in the archive of a board."""

from sqlmodel import col, select

from board.core import database

from .models import Card


def archived_cards(board_id: int, *, most: int = 200) -> list[Card]:
    """The newest first."""
    with database.current().reading() as session:
        found = select(Card).where(
            Card.board_id == board_id,
            col(Card.archived_at).is_not(None),
            col(Card.deleted_at).is_(None),
        )
        return list(session.exec(found.order_by(col(Card.archived_at).desc()).limit(most)))
