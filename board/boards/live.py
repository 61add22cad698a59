"""The streams `board/<id>`. Other slices add the tables that live on a board (cards, the
standup)."""

from collections.abc import Callable

from sqlalchemy import Connection
from sqlmodel import Session, col

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, floors, register
from board.core.synced import rows_of
from board.people import permissions
from board.people.live import also_on_me, also_on_people

from .models import Board, BoardColumn, BoardLink, BoardTemplate, SavedFilter
from .rules import check_not_archived

_tables: list[Callable[[Connection, int], RawRows]] = []


def also_on_boards(rows: Callable[[Connection, int], RawRows]) -> None:
    """Adds tables to every board's snapshot."""
    _tables.append(rows)


def _audience(session: Session, actor: Actor, board_id: int) -> Audience | None:
    board = session.get(Board, board_id)
    if board is None:
        return None
    if actor.kind == "wall":
        return _of_wall(actor, board)
    if actor.kind == "guest":
        return "guest" if actor.id == board_id and not board.archived_at else None
    return (
        "team"
        if permissions.may_see_board(actor, team_id=board.team_id, is_open=board.is_open)
        else None
    )


def _of_wall(actor: Actor, board: Board) -> Audience | None:
    if board.id not in actor.boards:
        return None
    return "dark" if board.archived_at else "wall"


def _may_change(session: Session, actor: Actor, board_id: int) -> bool:
    """Raises BoardArchived for those who otherwise might."""
    board = session.get(Board, board_id)
    if board is None or not permissions.may_change_board(actor, team_id=board.team_id):
        return False
    check_not_archived(name=board.name, archived_at=board.archived_at)
    return True


def _rows(connection: Connection, board_id: int) -> RawRows:
    rows: RawRows = {
        "board": rows_of(connection, Board, Board.id == board_id),
        "column": rows_of(connection, BoardColumn, BoardColumn.board_id == board_id),
        "saved_filter": rows_of(
            connection,
            SavedFilter,
            SavedFilter.board_id == board_id,
            col(SavedFilter.member_id).is_(None),
        ),
        "board_link": rows_of(
            connection,
            BoardLink,
            BoardLink.board_id == board_id,
            col(BoardLink.revoked_at).is_(None),
        ),
        "board_template": rows_of(connection, BoardTemplate, BoardTemplate.board_id == board_id),
    }
    for more in _tables:
        rows |= more(connection, board_id)
    return rows


def _own_filters(connection: Connection, member_id: int) -> RawRows:
    return {"saved_filter": rows_of(connection, SavedFilter, SavedFilter.member_id == member_id)}


def _templates_for_everybody(connection: Connection) -> RawRows:
    return {
        "board_template": rows_of(connection, BoardTemplate, col(BoardTemplate.board_id).is_(None))
    }


def _opened(session: Session, actor: Actor, stream: str) -> int:
    """For those who see a board only because it is open: what happened while it was closed is not
    theirs."""
    name, _, id_ = stream.partition("/")
    board = session.get(Board, int(id_)) if name == "board" and actor.kind == "member" else None
    sees_it_anyway = board and permissions.may_see_board(
        actor, team_id=board.team_id, is_open=False
    )
    return board.opened_seq if board and not sees_it_anyway else 0


floors.append(_opened)
also_on_me(_own_filters)
also_on_people(_templates_for_everybody)
register("board", StreamKind(_audience, _may_change, _rows, decided_by=Board))
