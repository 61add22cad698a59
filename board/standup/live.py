"""The streams `team/<id>`: a team's plan and standups, and who may watch and steer them."""

from sqlmodel import Session

from board.boards.queries import teams_of_boards
from board.core.actor import Actor
from board.core.ids import id_in
from board.core.streams import Audience, StreamKind
from board.people.models import Team

from .plans import find_plan
from .values import Joined


def _audience(session: Session, actor: Actor, team_id: int) -> Audience | None:
    if actor.kind == "wall":
        return "wall" if _is_on_wall(session, actor, team_id) else None
    if actor.kind != "member" or session.get(Team, team_id) is None:
        return None
    is_theirs = actor.is_admin or actor.team_id == team_id
    return "team" if is_theirs or _joined(session, actor, team_id) else None


def _is_on_wall(session: Session, actor: Actor, team_id: int) -> bool:
    """Where a board of one of those who stand is listed."""
    listed = teams_of_boards(session, actor.boards)
    if team_id in listed:
        return True
    plan = find_plan(session, team_id)
    return plan is not None and not listed.isdisjoint(plan.teams)


def _joined(session: Session, actor: Actor, team_id: int) -> Joined | None:
    plan = find_plan(session, team_id)
    return plan.joins.get(str(actor.team_id)) if plan else None


def _may_change(_session: Session, actor: Actor, _team_id: int) -> bool:
    """Whoever stands there may steer."""
    return actor.is_admin or actor.role != "viewer"


def _joined_after(session: Session, actor: Actor, stream: str) -> int:
    """For those whose team has joined: what was before is not theirs."""
    kind, _, rest = stream.partition("/")
    team_id = id_in(rest)
    if kind != "team" or team_id is None or actor.is_admin or actor.team_id == team_id:
        return 0
    joined = _joined(session, actor, team_id)
    return joined.after if joined else 0


STREAMS = {"team": StreamKind(_audience, _may_change, decided_by=Team)}
FLOORS = (_joined_after,)
