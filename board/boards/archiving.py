"""Boards that have done their work: in the archive they are read and not changed, until they are
brought back."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .access import check_works_on
from .events import BoardArchived, BoardRestored
from .models import Board


def archive_board(actor: Actor, board_id: int) -> Change:
    """Put a board into the archive: it leaves the menus, walls say so, links from outside show
    nothing, nothing happens on it by itself."""
    with changing(f"board/{board_id}", by=actor) as change:
        board = change.find(Board, board_id)
        board.archived_at = change.at
        change.record(BoardArchived(board=board, name=board.name))
    return change


def restore_board(actor: Actor, board_id: int) -> Change:
    """Bring a board back from the archive, as it was. For those who may change the board."""
    stream = f"board/{board_id}"
    with changing(by=actor, also=[stream]) as change:
        board = change.find(Board, board_id)
        check_works_on(change.session, actor, board)
        if not board.archived_at:
            raise NotFound(kind="archived board", id=board.id)
        board.archived_at = None
        change.record(BoardRestored(board=board, name=board.name))
    return change
