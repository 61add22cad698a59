"""A card off the board or back on it, with all that belongs to it."""

from sqlmodel import select

from board.core.changes import Change

from .models import Card, parts_of_card


def put_away(change: Change, card: Card) -> None:
    """Off the board, with all that belongs to it, inside a running change."""
    card.archived_at = change.at
    show_parts(change, card, False)


def show_parts(change: Change, card: Card, is_on_board: bool) -> None:
    for part in parts_of_card():
        for row in change.all(select(part).where(part.card_id == card.id)):
            row.is_on_board = is_on_board
