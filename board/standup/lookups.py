"""Finding a standup and its team inside a change."""

from sqlmodel import Session, select

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


def team_of(session: Session, board: Board) -> dict[int, str]:
    """{member id: name} of everybody who stands: the board's team but its viewers."""
    found = select(Member.id, Member.name).where(
        Member.team_id == board.team_id, Member.is_active, Member.role != "viewer"
    )
    return dict(session.exec(found).all())
