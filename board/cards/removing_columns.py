"""Taking a column off a board: what becomes of its cards."""

from sqlmodel import col, func, select

from board.boards.events import BoardColumnRemoved
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
