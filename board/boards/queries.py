"""Questions about boards."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from board.core import database
from board.core.actor import Actor
from board.people.permissions import may_change_board, may_see_board

from .models import Board, BoardColumn


def boards_for(actor: Actor) -> list[Board]:
    """The boards that the actor may see and that are not in the archive, their own team's first."""
    return [board for board in all_boards_for(actor) if not board.archived_at]


def all_boards_for(actor: Actor) -> list[Board]:
    """Those in the archive too."""
    with database.current().reading() as session:
        boards = session.exec(select(Board).order_by(col(Board.id))).all()
    seen = [b for b in boards if may_see_board(actor, team_id=b.team_id, is_open=b.is_open)]
    return sorted(seen, key=lambda board: board.team_id != actor.team_id)


def destinations_for(actor: Actor) -> list[tuple[Board, list[BoardColumn]]]:
    """The boards on which the actor may put cards, with their columns in order."""
    boards = [one for one in boards_for(actor) if may_change_board(actor, team_id=one.team_id)]
    ids = [board.id for board in boards]
    of_boards = select(BoardColumn).where(col(BoardColumn.board_id).in_(ids))
    with database.current().reading() as session:
        columns = session.exec(of_boards.order_by(col(BoardColumn.rank))).all()
    return [(board, [one for one in columns if one.board_id == board.id]) for board in boards]


def columns_of(session: Session, board_id: int) -> list[BoardColumn]:
    return list(
        session.exec(
            select(BoardColumn)
            .where(BoardColumn.board_id == board_id)
            .order_by(col(BoardColumn.rank))
        )
    )


def board_of_team(session: Session, team_id: int) -> Board | None:
    theirs = select(Board).where(Board.team_id == team_id, col(Board.archived_at).is_(None))
    return session.exec(theirs.order_by(col(Board.id))).first()


def teams_of_boards(session: Session, board_ids: Collection[int]) -> set[int]:
    return set(session.exec(select(Board.team_id).where(col(Board.id).in_(board_ids))).all())
