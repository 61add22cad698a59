"""Boards that go for good, with everything on them: 30 days after they were put into the
archive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Table, delete
from sqlmodel import Session, SQLModel, col, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing
from board.core.event_log import EventSubject, LoggedEvent
from board.core.synced import Synced

from .events import BoardDeleted
from .models import Board, SavedFilter

ARCHIVE_LASTS = timedelta(days=30)


@dataclass(frozen=True)
class Elsewhere:
    """Rows on other streams that know a board, and how they part from it."""

    rows: Callable[[Session, int], Sequence[Any]]
    part: Callable[[Change, Any], None]


def remove_old_boards(elsewhere: Sequence[Elsewhere]) -> int:
    """A timer's work; `elsewhere` is what the slices above have of a board (board/wiring.py).
    Returns how many went."""
    with database.current().reading() as session:
        due = list(
            session.exec(
                select(Board.id).where(col(Board.archived_at) < clock.now() - ARCHIVE_LASTS)
            )
        )
    for board_id in due:
        _remove_board(board_id, [Elsewhere(_own_filters, Change.remove), *elsewhere])
    return len(due)


def _remove_board(board_id: int, elsewhere: Sequence[Elsewhere]) -> None:
    stream = f"board/{board_id}"
    others = _streams_elsewhere(board_id, elsewhere)
    with changing(stream, by=system("archive"), also=sorted(others)) as change:
        board = change.find(Board, board_id)
        if board.archived_at is None or board.archived_at > change.at - ARCHIVE_LASTS:
            return
        for name in others:
            change.record(BoardDeleted(board=board_id), on=name)
        _part_from(change, board_id, elsewhere)
        _forget_log(change, stream)
        _delete_dependents(change.session, _table(Board), [board_id])
        change.remove(board)
        change.record(BoardDeleted(board=board_id), on=stream)


def _streams_elsewhere(board_id: int, elsewhere: Sequence[Elsewhere]) -> set[str]:
    with database.current().reading() as session:
        return {row.stream() for one in elsewhere for row in one.rows(session, board_id)}


def _part_from(change: Change, board_id: int, elsewhere: Sequence[Elsewhere]) -> None:
    for one in elsewhere:
        for row in one.rows(change.session, board_id):
            one.part(change, row)
    change.session.flush()


def _forget_log(change: Change, stream: str) -> None:
    """What was written on the board must not be found in its events either."""
    for log in (LoggedEvent, EventSubject):
        change.session.execute(delete(log).where(col(log.stream) == stream))


def _delete_dependents(session: Session, table: Table, ids: Any) -> None:
    """Everything that hangs on these rows by a foreign key, and on that, the deepest first."""
    for child in SQLModel.metadata.sorted_tables:
        for column in child.columns:
            if any(key.column.table is table for key in column.foreign_keys):
                if "id" in child.c:
                    _delete_dependents(session, child, select(child.c.id).where(column.in_(ids)))
                session.execute(delete(child).where(column.in_(ids)))


def _table(model: type[Synced]) -> Table:
    return SQLModel.metadata.tables[str(model.__tablename__)]


def _own_filters(session: Session, board_id: int) -> Sequence[SavedFilter]:
    own = select(SavedFilter).where(
        SavedFilter.board_id == board_id, col(SavedFilter.member_id).is_not(None)
    )
    return session.exec(own).all()
