"""Columns of a board: adding, changing and moving them, and where work starts and finishes."""

from collections.abc import Sequence

from sqlmodel import col, func, select

from board.core import rank
from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import BoardColumnAdded, BoardColumnChanged, BoardColumnMoved
from .models import BoardColumn
from .rules import check_boundaries


def add_column(
    actor: Actor, board_id: int, *, name: str, after_column_id: int | None = None
) -> Change:
    """Add a column right of another one, or first; it starts and finishes work as its left
    neighbour does, but for a finished one: nothing is finished by making a column.
    `result.column` has its id."""
    with changing(f"board/{board_id}", by=actor) as change:
        after = change.find(BoardColumn, after_column_id) if after_column_id else None
        place, is_started = _place_after(change, board_id, after), bool(after and after.is_started)
        column = BoardColumn(board_id=board_id, name=name, rank=place, is_started=is_started)
        change.add(column)
        change.record(BoardColumnAdded(column=column, name=name))
        change.result["column"] = column.id
    return change


def change_column(actor: Actor, column_id: int, *, board_id: int, **values: object) -> Change:
    """Change a column's name, WIP limit (soft or hard) or policy. Lowering a limit below what is
    there is allowed."""
    with changing(f"board/{board_id}", by=actor) as change:
        column = change.find(BoardColumn, column_id)
        for name, value in values.items():
            setattr(column, name, value)
        change.record(BoardColumnChanged(column=column, name=column.name))
    return change


def move_column(
    actor: Actor, column_id: int, *, board_id: int, after_column_id: int | None = None
) -> Change:
    """Put a column right of another one, or first. It keeps what it means for start and finish."""
    with changing(f"board/{board_id}", by=actor) as change:
        column = change.find(BoardColumn, column_id)
        after = change.find(BoardColumn, after_column_id) if after_column_id else None
        if after is not column:
            column.rank = _place_after(change, board_id, after, moving=column_id)
        change.record(BoardColumnMoved(column=column, name=column.name))
    return change


def boundaries_from(columns: Sequence[BoardColumn], *, starts_in: int, finishes_in: int) -> None:
    """Marks every column, in order, as started and finished or not."""
    ids = [column.id for column in columns]
    start, finish = ids.index(starts_in), ids.index(finishes_in)
    check_boundaries(start, finish)
    for place, column in enumerate(columns):
        column.is_started, column.is_finished = place >= start, place >= finish


def _place_after(
    change: Change, board_id: int, after: BoardColumn | None, *, moving: int = 0
) -> str:
    low = after.rank if after else None
    following = select(func.min(BoardColumn.rank)).where(
        BoardColumn.board_id == board_id,
        col(BoardColumn.rank) > (low or ""),
        BoardColumn.id != moving,
    )
    return rank.between(low, change.session.exec(following).one())
