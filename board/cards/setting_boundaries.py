"""Moving a board's boundaries: which cards count as started and as finished."""

from sqlmodel import col, select

from board.boards.columns import boundaries_from
from board.boards.events import BoardBoundariesSet
from board.boards.models import BoardColumn
from board.boards.queries import columns_of
from board.core.actor import Actor
from board.core.changes import Change, changing

from .lookups import column_on_board
from .models import Card


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
