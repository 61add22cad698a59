"""Charts by weeks."""

from datetime import date, timedelta

from board.pages.week_chart import Week, week_chart
from board.web.axes import NARROW

MONDAY = date(2026, 11, 2)


def weeks(count: int, *values: float | None) -> list[Week]:
    return [Week(MONDAY + timedelta(days=7 * n), values) for n in range(count)]


def test_bars_stand_beside_each_other_and_inside_the_chart() -> None:
    for count in (1, 4, 13, 105):
        for width in (720, NARROW):
            chart = week_chart(weeks(count, 50, 20), width)
            edges = [one.left + n * chart.wide for one in chart.weeks for n in range(3)]
            assert edges == sorted(edges)
            assert chart.axes.left <= edges[0]
            assert edges[-1] <= chart.axes.end


def test_shares_are_drawn_up_to_a_hundred_and_gaps_are_gaps() -> None:
    chart = week_chart(weeks(4, 12.5), most=100)
    assert chart.axes.lines[-1] == 100
    assert week_chart(weeks(4, None)).axes.most >= 1
    assert week_chart([]).weeks == []


def test_of_many_weeks_only_some_are_named() -> None:
    assert sum(one.is_named for one in week_chart(weeks(105, 1)).weeks) <= 9
    assert all(one.is_named for one in week_chart(weeks(4, 1)).weeks)
