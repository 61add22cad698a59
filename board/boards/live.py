"""The streams `board/<id>`: who may watch and change a board, and since when."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions

from .models import Board
from .rules import check_not_archived


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


def _opened(session: Session, actor: Actor, stream: str) -> int:
    """For those who see a board only because it is open: what happened while it was closed is not
    theirs."""
    name, _, id_ = stream.partition("/")
    board = session.get(Board, int(id_)) if name == "board" and actor.kind == "member" else None
    sees_it_anyway = board and permissions.may_see_board(
        actor, team_id=board.team_id, is_open=False
    )
    return board.opened_seq if board and not sees_it_anyway else 0


STREAMS = {"board": StreamKind(_audience, _may_change, decided_by=Board)}
FLOORS = (_opened,)
