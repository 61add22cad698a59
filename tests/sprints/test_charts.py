"""Where the marks of burndown and velocity stand."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from board.sprints.burndown import Day
from board.sprints.charts import burndown_chart, velocity_chart
from board.sprints.models import Sprint
from board.sprints.values import NOTHING_YET

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


def test_velocity_gives_each_closed_sprint_its_part_of_the_width() -> None:
    sums = replace(NOTHING_YET, promised=10.0)
    sprints = [a_sprint(record=replace(sums, finished=float(n))) for n in (5, 20)]
    chart = velocity_chart(sprints)
    assert [bar.middle for bar in chart.bars] == [209, 539]
    assert [bar.finished for bar in chart.bars] == [5, 20]
    assert chart.axes.y(20) == chart.axes.top
    assert velocity_chart([]).bars == []
