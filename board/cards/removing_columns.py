"""Taking a column off a board, and moving the board's boundaries: what becomes of the cards."""

from sqlmodel import col, func, select

from board.boards.columns import boundaries_from
from board.boards.events import BoardBoundariesSet, BoardColumnRemoved
from board.boards.models import BoardColumn
from board.boards.queries import columns_of
from board.boards.rules import check_not_last_column
from board.core import rank
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.signals import Signal

from .lookups import column_on_board
from .models import Card
from .moving import cross

column_removed: Signal[[Change, BoardColumn, BoardColumn]] = Signal()
"""The column that goes and the one that its cards go to. Who acts on it in the same commit:
board/wiring.py."""


def remove_column(actor: Actor, column_id: int, *, board_id: int, cards_to: int) -> Change:
    """Remove a column; its cards, archived ones and recurrences too, go to the end of another one.
    The limits there may be broken by that, nothing is lost. The last column stays."""
    with changing(f"board/{board_id}", by=actor, also=["desk"]) as change:
        column, target = column_on_board(change, column_id), column_on_board(change, cards_to)
        columns = columns_of(change.session, board_id)
        check_not_last_column(sum(not one.is_backlog for one in columns))
        _send_cards(change, column, target)
        column_removed.send(change, column, target)
        change.session.flush()
        change.remove(column)
        change.record(BoardColumnRemoved(column=column, name=column.name, cards_to=target.name))
    return change


def _send_cards(change: Change, column: BoardColumn, target: BoardColumn) -> None:
    cards = change.all(select(Card).where(Card.column_id == column.id).order_by(col(Card.rank)))
    last = change.session.exec(select(func.max(Card.rank)).where(Card.column_id == target.id)).one()
    for card, place in zip(cards, rank.following(last, len(cards)), strict=True):
        card.rank, card.column_id, card.moved_at = place, target.id, change.at
        if not card.archived_at:
            cross(change, card, target)


def set_boundaries(actor: Actor, board_id: int, *, starts_in: int, finishes_in: int) -> Change:
    """Say from which column on work counts as started, and from which on as finished. Cards that
    stand there already are taken as started or finished when they came; cards before it have not
    begun. The finish lies right of the start (BoundariesCrossed)."""
    with changing(f"board/{board_id}", by=actor) as change:
        column_on_board(change, starts_in), column_on_board(change, finishes_in)
        columns = columns_of(change.session, board_id)
        boundaries_from(columns, starts_in=starts_in, finishes_in=finishes_in)
        for column in columns:
            _stamp(change, column)
        change.record(BoardBoundariesSet(starts_in=starts_in, finishes_in=finishes_in))
    return change


def _stamp(change: Change, column: BoardColumn) -> None:
    there = select(Card).where(Card.column_id == column.id, col(Card.archived_at).is_(None))
    for card in change.all(there):
        card.started_at = (card.started_at or card.moved_at) if column.is_started else None
        card.finished_at = (card.finished_at or card.moved_at) if column.is_finished else None
        card.finished_by = card.assignees if card.finished_at else []
