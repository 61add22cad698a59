"""The standup plan of a team, and when the next standup is."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select

from board.core.changes import Change
from board.core.errors import NotFound

from .models import StandupPlan
from .planned_times import next_time


def plan_of(change: Change, team_id: int, *, zone: str) -> StandupPlan:
    """The team's plan; a team that never planned gets one that plans nothing."""
    found = find_plan(change.session, team_id)
    if found is None and f"team/{team_id}" not in change.held:
        raise NotFound(kind="team", id=team_id)
    return found or change.add(StandupPlan(team_id=team_id, zone=zone))


def find_plan(session: Session, team_id: int) -> StandupPlan | None:
    """None for a team that never planned."""
    return session.exec(select(StandupPlan).where(StandupPlan.team_id == team_id)).one_or_none()


def plans_with(session: Session, teams: Collection[int]) -> list[StandupPlan]:
    """By which one of these teams stands: its own, and those of teams that it has joined."""
    plans = session.exec(select(StandupPlan).order_by(col(StandupPlan.team_id))).all()
    return [plan for plan in plans if set(plan.teams) & set(teams)]


def look_ahead(plan: StandupPlan, *, after: datetime) -> None:
    """Works out `next_at` anew."""
    plan.next_at = next_time(
        weekdays=plan.weekdays,
        at=plan.time,
        zone=plan.zone,
        country=plan.country,
        days=plan.days,
        after=after,
    )
