"""How a measure stands, as one word: from its newest reading beside what was expected. Pure."""

from datetime import date

from .expected import Plan

STANDINGS = ("unread", "reached", "ahead", "on_the_line", "in_the_dip", "behind")
NEAR = 0.05
"""Of the way from baseline to target: so near is on the line."""


def standing_of(plan: Plan, newest: tuple[date, float] | None) -> str:
    """One of STANDINGS. Worse than the straight line, but not than the dip, is in the dip."""
    if newest is None:
        return "unread"
    day, value = newest
    if plan.better(value, plan.target) >= 0:
        return "reached"
    near = abs(plan.target - plan.baseline) * NEAR
    over_line = plan.better(value, plan.straight(day))
    if over_line > near:
        return "ahead"
    if over_line >= -near:
        return "on_the_line"
    is_expected = plan.better(value, plan.expected(day)) >= -near
    return "in_the_dip" if plan.is_in_dip(day) and is_expected else "behind"
