"""Putting cards away, deleting them, and bringing them back. Nothing is lost."""

from board.boards.models import BoardColumn
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .events import CardArchived, CardDeleted, CardRestored
from .lookups import card_on_board, check_room, streams_of_card
from .models import Card
from .putting_away import put_away, show_parts


def archive_card(actor: Actor, card_id: int) -> Change:
    """Put a card into its board's archive. It keeps its place, comments and files."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        put_away(change, card)
        change.record(CardArchived(card=card, title=card.title))
    return change


def delete_card(actor: Actor, card_id: int) -> Change:
    """Delete a card, from the archive too; undo brings it back. Its history stays in the log."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = change.look_up(Card, card_id)
        if card.deleted_at:
            raise NotFound(kind="card", id=card_id)
        card.deleted_at = change.at
        if not card.archived_at:
            put_away(change, card)
        change.record(CardDeleted(card=card, title=card.title))
    return change


def restore_card(actor: Actor, card_id: int) -> Change:
    """Bring a card back from the archive, to the column and place it had; a finished one stays as
    long as if it had just been finished. A hard WIP limit refuses it."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = change.look_up(Card, card_id)
        if card.archived_at is None or card.deleted_at:
            raise NotFound(kind="archived card", id=card_id)
        check_room(change, change.look_up(BoardColumn, card.column_id))
        card.archived_at = None
        card.moved_at = change.at
        show_parts(change, card, True)
        change.record(CardRestored(card=card, title=card.title))
    return change
