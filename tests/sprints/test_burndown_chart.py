"""Where the marks of the burndown stand."""

from datetime import date, timedelta
from typing import Any

from board.sprints.burndown import Day
from board.sprints.burndown_chart import burndown_chart
from board.sprints.models import Sprint

MONDAY = date(2026, 11, 23)


def a_sprint(**values: Any) -> Sprint:
    return Sprint(name="Sprint 7", starts_on=MONDAY, ends_on=MONDAY + timedelta(4), **values)


def test_a_burndown_falls_from_the_promise_to_nothing_over_the_whole_width() -> None:
    days = [Day(MONDAY, 8, 8), Day(MONDAY + timedelta(2), 8, 3), Day(MONDAY + timedelta(9), 8, 0)]
    chart = burndown_chart(a_sprint(), days)
    assert chart.ideal == [(44, 16), (704, 246)]
    assert chart.left == [(44, 16), (374, 159.75), (704, 246)], "a late day stands at the end"
    assert list(chart.axes.lines) == [0, 2, 4, 6, 8]


def test_a_planned_sprint_has_axes_and_no_marks() -> None:
    chart = burndown_chart(a_sprint(), [])
    assert (chart.left, chart.marks, chart.first) == ([], [], MONDAY)
