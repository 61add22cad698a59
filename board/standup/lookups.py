"""Finding a standup, who stands in it, and which boards it is about."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from board.boards.models import Board
from board.core.changes import Change
from board.people.models import Member

from .models import Standup
from .rules import StandupNotRunning, StandupNotStarted


def open_standup(change: Change, standup_id: int) -> Standup:
    """One that is gathering, running or finishing; raises StandupNotRunning."""
    standup = change.find(Standup, standup_id)
    if not standup.is_open:
        raise StandupNotRunning()
    return standup


def started_standup(change: Change, standup_id: int) -> Standup:
    """One whose clock has started; raises StandupNotStarted while it gathers."""
    standup = open_standup(change, standup_id)
    if standup.state == "gathering":
        raise StandupNotStarted()
    return standup


def people_of(session: Session, teams: Collection[int]) -> dict[int, str]:
    """{member id: name} of everybody who stands: the teams but their viewers."""
    found = select(Member.id, Member.name).where(
        col(Member.team_id).in_(teams), Member.is_active, Member.role != "viewer"
    )
    return dict(session.exec(found).all())


def boards_of(session: Session, teams: Collection[int]) -> list[int]:
    """The boards that a standup is about: all of its team; of several teams the open ones, which
    everybody who stands there may see."""
    theirs = select(Board.id).where(col(Board.team_id).in_(teams), col(Board.archived_at).is_(None))
    shown = theirs if len(teams) == 1 else theirs.where(col(Board.is_open))
    return list(session.exec(shown.order_by(col(Board.id))))


def said_so(standup: Standup, state: str) -> set[int]:
    """Who is in this state of presence."""
    return {int(id_) for id_, one in standup.presence.items() if one.state == state}
