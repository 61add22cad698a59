"""Who may see a board, and who works on it."""

from sqlmodel import Session

from board.core import database
from board.core.actor import Actor
from board.core.errors import Forbidden, NotFound
from board.core.streams import audience_of
from board.people.models import Member
from board.people.permissions import may_change_board, may_see_board

from .models import Board


def may_be_seen_by(member: Member, board: Board) -> bool:
    """Whether a person, who need not be the one who asks, may see a board."""
    return may_see_board(member.actor(), team_id=board.team_id, is_open=board.is_open)


def check_works_on(session: Session, actor: Actor, board: Board) -> None:
    """Those who may change a board, also while it is in the archive and nobody does. Raises
    NotFound or Forbidden."""
    if audience_of(session, actor, board.home()) != "team":
        raise NotFound(kind="board", id=board.id)
    if not may_change_board(actor, team_id=board.team_id):
        raise Forbidden(stream=board.home())


def check_team_sees(actor: Actor, board_id: int) -> None:
    """NotFound for all but the team's audience: a wall or a guest gets no texts, no files, no
    history."""
    with database.current().reading() as session:
        if audience_of(session, actor, f"board/{board_id}") != "team":
            raise NotFound()
