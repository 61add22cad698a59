"""A measure as a chart needs it, from its plan and what was read. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

from .expected import Plan
from .forecast import forecast
from .standing import standing_of
from .thinning import Reading, thinned
from .values import Between, MeasureProgress, Point

DIP_STEPS = 12


def progress_of(plan: Plan, readings: Sequence[Reading]) -> MeasureProgress:
    """`readings` by their days."""
    newest = readings[-1] if readings else None
    has_dip = plan.dip_until is not None
    ends = (plan.begins_on, plan.due_on)
    return MeasureProgress(
        standing=standing_of(plan, newest),
        value=newest and newest[1],
        day=newest and newest[0].isoformat(),
        expected=newest and plan.expected(newest[0]),
        count=len(readings),
        readings=tuple(_point(*one) for one in thinned(readings)),
        line=tuple(_point(day, plan.expected(day)) for day in _days_of_line(plan)),
        straight=tuple(_point(day, plan.straight(day)) for day in ends) if has_dip else (),
        band=tuple(
            Between(day.isoformat(), low, high)
            for day, low, high in forecast(readings, until=plan.due_on)
        ),
    )


def _days_of_line(plan: Plan) -> list[date]:
    days = {plan.begins_on, plan.due_on}
    if plan.dip_until is not None:
        length = (plan.dip_until - plan.begins_on).days
        steps = range(DIP_STEPS + 1)
        days |= {plan.begins_on + timedelta(days=round(length * n / DIP_STEPS)) for n in steps}
    return sorted(days)


def _point(day: date, value: float) -> Point:
    return Point(day.isoformat(), value)
