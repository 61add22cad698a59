"""What lies in the archive of a board."""

from sqlmodel import col, select

from board.core import database
from board.core.pages import Mark, Page, page_of

from .models import Card

MOST_OF_PAGE = 100


def archived_cards(board_id: int, *, before: Mark | None = None) -> Page[Card]:
    """The newest first, 100 at a time."""
    found = select(Card).where(
        Card.board_id == board_id,
        col(Card.archived_at).is_not(None),
        col(Card.deleted_at).is_(None),
    )
    newest = (col(Card.archived_at), col(Card.id))
    with database.current().reading() as session:
        return page_of(session, found, by=newest, after=before, most=MOST_OF_PAGE)
