"""Questions about standups that are over: the list, one record, and the trend."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, and_, col, or_, select

from board.boards.models import Board
from board.boards.queries import boards_for, teams_of_boards
from board.core import clock, database, streams
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.pages import Mark, Page, page_of
from board.core.values import plain
from board.people.models import Member

from .models import Standup, StandupPlan
from .plans import find_plan, plans_with

MOST_OF_PAGE = 60


def held_standups(
    actor: Actor, team_id: int, *, before: Mark | None = None
) -> Page[dict[str, object]]:
    """As `over`, for programs."""
    names = ("id", "state", "planned_at", "started_at", "finished_at", "is_forgotten", "record")
    return over(actor, team_id, before=before).each(
        lambda one: {name: plain(getattr(one, name)) for name in names}
    )


def over(actor: Actor, team_id: int, *, before: Mark | None = None) -> Page[Standup]:
    """A team's standups that were held, or planned and skipped, and those of the teams that it has
    joined since then; the newest first and 60 at a time. Raises NotFound."""
    done = or_(
        Standup.state == "held",
        and_(Standup.state == "skipped", col(Standup.planned_at).is_not(None)),
    )
    newest = (col(Standup.started_at), col(Standup.id))
    with database.current().reading() as session:
        if streams.audience_or_none(session, actor, _stream(team_id)) != "team":
            raise NotFound()
        theirs = [
            and_(Standup.team_id == host, *_since(actor, host, plan))
            for host, plan in _hosts(session, actor, [team_id]).items()
        ]
        found = select(Standup).where(done, or_(*theirs))
        return page_of(session, found, by=newest, after=before, most=MOST_OF_PAGE)


def _since(actor: Actor, team_id: int, plan: StandupPlan | None) -> list[Any]:
    since = _theirs_since(actor, team_id, plan)
    return [] if since is None else [col(Standup.started_at) > since]


def newest_standups(session: Session, board_ids: list[int], member_id: int) -> Sequence[Standup]:
    """The newest one of each team that this person may see, in whatever state."""
    actor = session.get_one(Member, member_id).actor()
    hosts = _hosts(session, actor, teams_of_boards(session, board_ids))
    found = select(Standup).where(col(Standup.team_id).in_(hosts), Standup.is_newest)
    return session.exec(found).all()


def own_plans(session: Session, _board_ids: list[int], member_id: int) -> list[StandupPlan]:
    """By which a person's team stands: they may say beforehand what they want to say."""
    member = session.get_one(Member, member_id)
    is_in_it = member.team_id is not None and member.role != "viewer"
    return plans_with(session, [member.team_id or 0]) if is_in_it else []


def streams_of_standups(actor: Actor, teams: Collection[int]) -> list[str]:
    """On which standups of these teams are, as far as the actor may watch them."""
    with database.current().reading() as session:
        return [_stream(host) for host in _hosts(session, actor, teams)]


def boards_standing_with(actor: Actor, team_id: int) -> list[int]:
    """The boards that the actor may see of all teams that stand with this one, its own first."""
    with database.current().reading() as session:
        plans = plans_with(session, [team_id])
    teams = {team_id, *(id_ for plan in plans for id_ in plan.teams)}
    boards = [board for board in boards_for(actor) if board.team_id in teams]
    return [board.id for board in sorted(boards, key=lambda one: one.team_id != team_id)]


def _hosts(session: Session, actor: Actor, teams: Collection[int]) -> dict[int, StandupPlan | None]:
    """{team: its plan} of these teams and those that they stand with, as far as the actor may watch
    them."""
    plans = {plan.team_id: plan for plan in plans_with(session, teams)}
    hosts = {team: plans.get(team) for team in (*teams, *plans)}
    if actor.kind == "wall" or actor.is_admin:
        return hosts
    return {
        team: plan
        for team, plan in hosts.items()
        if actor.team_id in (team, *(plan.teams if plan else ()))
    }


def _stream(team_id: int) -> str:
    return f"team/{team_id}"


def next_standups(boards: Sequence[Board]) -> dict[int, datetime]:
    """{board id: when its team stands next}; boards of teams that plan nothing are not in it."""
    with database.current().reading() as session:
        plans = session.exec(select(StandupPlan).where(col(StandupPlan.next_at).is_not(None))).all()
    found: dict[int, datetime] = {}
    for board in boards:
        times = [plan.next_at for plan in plans if plan.next_at and board.team_id in plan.teams]
        if times:
            found[board.id] = min(times)
    return found


def held_of_planned(standups: Sequence[Standup], since: datetime) -> tuple[int, int]:
    """(held, planned) among those that were planned since then; what was opened by hand beside the
    plan is in neither."""
    planned = [one for one in standups if one.planned_at and one.planned_at >= since]
    return sum(one.state == "held" for one in planned), len(planned)


TREND = timedelta(days=56)


def record_of(actor: Actor, standup_id: int) -> Standup:
    """One standup that was held, of a team and at a time that the actor may see; raises
    NotFound."""
    with database.current().reading() as session:
        found = session.get(Standup, standup_id)
        if found is None:
            raise NotFound(kind="standup", id=standup_id)
        if streams.audience_or_none(session, actor, found.home()) != "team":
            raise NotFound(kind="standup", id=standup_id)
        since = _theirs_since(actor, found.team_id, find_plan(session, found.team_id))
    if found.state != "held" or (since and found.started_at <= since):
        raise NotFound(kind="standup", id=standup_id)
    return found


def _theirs_since(actor: Actor, team_id: int, plan: StandupPlan | None) -> datetime | None:
    """The instant from which on those who have joined a team may see its standups; None for all
    others, who see all of them."""
    if plan is None or actor.is_admin or actor.team_id == team_id:
        return None
    return clock.instant_of(plan.joins[str(actor.team_id)].at)
