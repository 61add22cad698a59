"""Planning: weekdays, time, zone, length, holidays, single days that differ."""

from datetime import date, datetime
from typing import cast

from sqlmodel import func, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.public_holidays import holidays_of
from board.people.models import Member, Team
from board.people.permissions import check_administers

from .events import StandupDayChanged, StandupPlanned
from .models import Standup, StandupPlan
from .planned_times import planned_on
from .plans import look_ahead, plan_of
from .rules import MOST_DAYS, NoStandupThatDay, TeamStandsAlready, TooManyLines
from .values import Joined


def change_plan(
    actor: Actor, team_id: int, *, home: str, joins: list[int] | None = None, **values: object
) -> Change:
    """Change when and how a team stands: weekdays, time, zone, minutes, country, style, order,
    where one joins by video, who leads the team, after how many standups a card asks what becomes
    of it; and, as an administrator, which teams stand with it (`joins`). A new plan begins in the
    server's zone."""
    with changing(f"team/{team_id}", by=actor) as change:
        plan = plan_of(change, team_id, zone=home)
        if joins is not None and set(joins) != set(plan.teams[1:]):
            _join(change, plan, joins)
        if values.get("lead_id"):
            change.look_up(Member, cast(int, values["lead_id"]))
        for name, value in values.items():
            setattr(plan, name, value)
        look_ahead(plan, after=_not_taken(change, team_id))
        fields = sorted((*values, *(["joins"] if joins is not None else [])))
        change.record(StandupPlanned(fields=fields, next=plan.next_at))
    return change


def _join(change: Change, plan: StandupPlan, teams: list[int]) -> None:
    """Who joins a team sees its standups from now on."""
    check_administers(change.actor)
    if plan.team_id in teams:
        raise TeamStandsAlready()
    now = Joined(after=change.next_seq(plan.home()) - 1, at=change.at.isoformat())
    plan.joins = {str(change.look_up(Team, id_).id): plan.joins.get(str(id_), now) for id_ in teams}


def change_day(actor: Actor, team_id: int, *, zone: str, day: date, time: str | None) -> Change:
    """Put one day's standup at another time; "" cancels it, null goes back to the plan. Raises
    NoStandupThatDay when there is nothing to cancel."""
    with changing(f"team/{team_id}", by=actor) as change:
        plan = plan_of(change, team_id, zone=zone)
        days = {key: value for key, value in plan.days.items() if key != day.isoformat()}
        if time == "" and not _is_planned(plan, day, days):
            raise NoStandupThatDay()
        today = change.at.date().isoformat()
        days = {key: value for key, value in days.items() if key >= today or time is None}
        plan.days = days if time is None else days | {day.isoformat(): time}
        if len(plan.days) > MOST_DAYS:
            raise TooManyLines(most=MOST_DAYS)
        look_ahead(plan, after=_not_taken(change, team_id))
        change.record(StandupDayChanged(day=day, time=time, next=plan.next_at))
    return change


def _not_taken(change: Change, team_id: int) -> datetime:
    """Now, or the newest planned time that has had its standup: one that was held early is not
    planned again."""
    newest = change.session.scalar(
        select(func.max(Standup.planned_at)).where(Standup.team_id == team_id)
    )
    return max(change.at, newest) if newest else change.at


def _is_planned(plan: StandupPlan, day: date, days: dict[str, str]) -> bool:
    free = holidays_of(plan.country, day.year)
    return bool(planned_on(day, weekdays=plan.weekdays, at=plan.time, days=days, free=free))
