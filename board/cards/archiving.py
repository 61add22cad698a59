"""Putting cards away, deleting them, and bringing them back. Nothing is lost."""

from datetime import timedelta

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from board.boards.models import Board, BoardColumn
from board.core import clock, database
from board.core.actor import Actor, system
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .events import CardArchived, CardDeleted, CardRestored, CardsLeft
from .lookups import card_on_board, check_room, streams_of_card
from .models import Card, parts_of_card

MOST_AT_ONCE = 500


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


def put_away(change: Change, card: Card) -> None:
    """Off the board, with all that belongs to it, inside a running change."""
    card.archived_at = change.at
    show_parts(change, card, False)


def show_parts(change: Change, card: Card, is_on_board: bool) -> None:
    for part in parts_of_card():
        for row in change.all(select(part).where(part.card_id == card.id)):
            row.is_on_board = is_on_board


def archived_cards(board_id: int, *, most: int = 200) -> list[Card]:
    """The newest first."""
    with database.current().reading() as session:
        found = select(Card).where(
            Card.board_id == board_id,
            col(Card.archived_at).is_not(None),
            col(Card.deleted_at).is_(None),
        )
        return list(session.exec(found.order_by(col(Card.archived_at).desc()).limit(most)))


def let_done_leave() -> int:
    """A timer's work: cards that have been finished for as long as their board says leave it.
    Returns how many."""
    return sum(_let_leave(board_id) for board_id in _boards_with_old_cards())


def _boards_with_old_cards() -> list[int]:
    with database.current().reading() as session:
        live = select(Board).where(col(Board.archived_at).is_(None))
        boards = session.exec(live.where(col(Board.done_leaves_days).is_not(None))).all()
        return [one.id for one in boards if session.exec(_done_long_ago(one).limit(1)).first()]


def _let_leave(board_id: int) -> int:
    with changing(f"board/{board_id}", by=system("leaving")) as change:
        cards = change.all(_done_long_ago(change.look_up(Board, board_id)).limit(MOST_AT_ONCE))
        for card in cards:
            put_away(change, card)
        if cards:
            change.record(CardsLeft(cards=[card.id for card in cards], did=["left"]))
    return len(cards)


def _done_long_ago(board: Board) -> SelectOfScalar[Card]:
    long_ago = clock.now() - timedelta(days=board.done_leaves_days or 0)
    return select(Card).where(
        Card.board_id == board.id,
        col(Card.archived_at).is_(None),
        col(Card.finished_at) < long_ago,
        Card.moved_at < long_ago,
    )
