"""Planning: weekdays, time, zone, length, holidays, single days that differ."""

from datetime import date, datetime

from sqlmodel import func, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.public_holidays import holidays_of

from .events import StandupDayChanged, StandupPlanned
from .models import Standup, StandupPlan
from .planned_times import planned_on
from .plans import look_ahead, plan_of
from .rules import MOST_DAYS, NoStandupThatDay, TooManyLines


def change_plan(actor: Actor, board_id: int, *, home: str, **values: object) -> Change:
    """Change when and how a board's team stands: weekdays, time, zone, minutes, country, style,
    order. A new plan begins in the server's zone."""
    with changing(f"board/{board_id}", by=actor) as change:
        plan = plan_of(change, board_id, zone=home)
        for name, value in values.items():
            setattr(plan, name, value)
        look_ahead(plan, after=_not_taken(change, board_id))
        change.record(StandupPlanned(fields=sorted(values), next=plan.next_at))
    return change


def change_day(actor: Actor, board_id: int, *, zone: str, day: date, time: str | None) -> Change:
    """Put one day's standup at another time; "" cancels it, null goes back to the plan. Raises
    NoStandupThatDay when there is nothing to cancel."""
    with changing(f"board/{board_id}", by=actor) as change:
        plan = plan_of(change, board_id, zone=zone)
        days = {key: value for key, value in plan.days.items() if key != day.isoformat()}
        if time == "" and not _is_planned(plan, day, days):
            raise NoStandupThatDay()
        today = change.at.date().isoformat()
        days = {key: value for key, value in days.items() if key >= today or time is None}
        plan.days = days if time is None else days | {day.isoformat(): time}
        if len(plan.days) > MOST_DAYS:
            raise TooManyLines(most=MOST_DAYS)
        look_ahead(plan, after=_not_taken(change, board_id))
        change.record(StandupDayChanged(day=day, time=time, next=plan.next_at))
    return change


def _not_taken(change: Change, board_id: int) -> datetime:
    """Now, or the newest planned time that has had its standup: one that was held early is not
    planned again."""
    newest = change.session.scalar(
        select(func.max(Standup.planned_at)).where(Standup.board_id == board_id)
    )
    return max(change.at, newest) if newest else change.at


def _is_planned(plan: StandupPlan, day: date, days: dict[str, str]) -> bool:
    free = holidays_of(plan.country, day.year)
    return bool(planned_on(day, weekdays=plan.weekdays, at=plan.time, days=days, free=free))
