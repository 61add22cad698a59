"""Boards that have done their work: in the archive they are read and not changed, until they are
brought back."""

from sqlmodel import Session

from board.core import streams
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import Forbidden, NotFound
from board.people.permissions import may_change_board

from .models import Board


def archive_board(actor: Actor, board_id: int) -> Change:
    """Out of the menus; walls say so, links from outside show nothing, nothing happens on it by
    itself."""
    with changing(f"board/{board_id}", by=actor) as change:
        board = change.find(Board, board_id)
        board.archived_at = change.at
        change.record("board.archived", board=board.id, name=board.name)
    return change


def restore_board(actor: Actor, board_id: int) -> Change:
    """As it was. Nobody may change the stream of an archived board, so who may bring it back is
    asked here."""
    stream = f"board/{board_id}"
    with changing(by=actor, also=[stream]) as change:
        board = change.find(Board, board_id)
        _check_may_restore(change.session, actor, board)
        board.archived_at = None
        change.record("board.restored", board=board.id, name=board.name)
    return change


def _check_may_restore(session: Session, actor: Actor, board: Board) -> None:
    if streams.audience_of(session, actor, board.stream()) != "team" or not board.archived_at:
        raise NotFound(kind="archived board", id=board.id)
    if not may_change_board(actor, team_id=board.team_id):
        raise Forbidden(stream=board.stream())
