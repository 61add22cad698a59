"""Questions about standups that are over: the list, one record, and the trend."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, and_, col, or_, select

from board.boards.models import Board
from board.core import database, streams
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.pages import Mark, Page, page_of
from board.core.values import plain
from board.people.permissions import may_see_board

from .models import Standup, StandupPlan

MOST_OF_PAGE = 60


def held_standups(
    actor: Actor, board_id: int, *, before: Mark | None = None
) -> Page[dict[str, object]]:
    """As `over`, for whoever may see the board; raises NotFound."""
    names = ("id", "state", "planned_at", "started_at", "finished_at", "is_forgotten", "record")
    return over(actor, board_id, before=before).each(
        lambda one: {name: plain(getattr(one, name)) for name in names}
    )


def over(actor: Actor, board_id: int, *, before: Mark | None = None) -> Page[Standup]:
    """Those that were held, or planned and skipped, the newest first and 60 at a time; of those
    since the board was opened, for whom it was opened. Raises NotFound."""
    done = or_(
        Standup.state == "held",
        and_(Standup.state == "skipped", col(Standup.planned_at).is_not(None)),
    )
    found = select(Standup).where(Standup.board_id == board_id, done)
    newest = (col(Standup.started_at), col(Standup.id))
    with database.current().reading() as session:
        opened_at = _opened_for(session, actor, board_id)
        if opened_at is not None:
            found = found.where(Standup.started_at >= opened_at)
        return page_of(session, found, by=newest, after=before, most=MOST_OF_PAGE)


def newest_standups(session: Session, board_ids: list[int], _member_id: int) -> Sequence[Standup]:
    """The newest one of each board, in whatever state."""
    found = select(Standup).where(col(Standup.board_id).in_(board_ids), Standup.is_newest)
    return session.exec(found).all()


def next_standups(board_ids: list[int]) -> dict[int, datetime]:
    """When each board's team stands next; boards without a plan are not in it."""
    planned = select(StandupPlan.board_id, StandupPlan.next_at).where(
        col(StandupPlan.board_id).in_(board_ids), col(StandupPlan.next_at).is_not(None)
    )
    with database.current().reading() as session:
        return {board_id: at for board_id, at in session.exec(planned) if at}


def held_of_planned(standups: Sequence[Standup], since: datetime) -> tuple[int, int]:
    """(held, planned) among those that were planned since then; what was opened by hand beside the
    plan is in neither."""
    planned = [one for one in standups if one.planned_at and one.planned_at >= since]
    return sum(one.state == "held" for one in planned), len(planned)


TREND = timedelta(days=56)


def record_of(actor: Actor, standup_id: int) -> Standup:
    """One standup that was held, on a board and at a time that the actor may see; raises
    NotFound."""
    with database.current().reading() as session:
        found = session.get(Standup, standup_id)
        opened_at = _opened_for(session, actor, found.board_id) if found else None
    if found is None or found.state != "held" or (opened_at and found.started_at < opened_at):
        raise NotFound(kind="standup", id=standup_id)
    return found


def _opened_for(session: Session, actor: Actor, board_id: int) -> datetime | None:
    """The instant from which on the actor may see a board that was opened; None when they may see
    all of it."""
    if streams.audience_of(session, actor, f"board/{board_id}") != "team":
        raise NotFound()
    board = session.get_one(Board, board_id)
    return None if may_see_board(actor, team_id=board.team_id, is_open=False) else board.opened_at
