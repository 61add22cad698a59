"""Putting cards away, and bringing them back. Nothing is lost."""

from sqlmodel import col, select

from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .finding import streams_of_card
from .models import Card, Comment


def archive_card(actor: Actor, card_id: int) -> Change:
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = change.find(Card, card_id)
        card.archived_at = change.at
        _show_comments(change, card, False)
        change.record("card.archived", card=card.id, title=card.title)
    return change


def restore_card(actor: Actor, card_id: int) -> Change:
    """Back to the column and place it had."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = change.look_up(Card, card_id)
        if card.archived_at is None:
            raise NotFound(kind="archived card", id=card_id)
        card.archived_at = None
        _show_comments(change, card, True)
        change.record("card.restored", card=card.id, title=card.title)
    return change


def archived_cards(board_id: int, *, most: int = 200) -> list[Card]:
    """The newest first."""
    with database.current().reading() as session:
        found = select(Card).where(Card.board_id == board_id, col(Card.archived_at).is_not(None))
        return list(session.exec(found.order_by(col(Card.archived_at).desc()).limit(most)))


def _show_comments(change: Change, card: Card, is_on_board: bool) -> None:
    for comment in change.all(select(Comment).where(Comment.card_id == card.id)):
        comment.is_on_board = is_on_board
