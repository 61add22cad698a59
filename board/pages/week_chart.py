"""Where the bars of a chart by weeks stand; templates/charts.html draws them, and a table says the
same beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from board.web.axes import WIDE, Axes, whole_steps

HEIGHT = 200
WIDEST_BAR = 40
ROOM_FOR_A_DAY = 90
"""How far from one named week to the next."""


@dataclass(frozen=True)
class Week:
    """From a Monday: `values` of one kind after the other, None where there is none. What is not
    final yet is hatched."""

    monday: date
    values: Sequence[float | None]
    is_final: bool = True


@dataclass(frozen=True)
class WeekBars:
    week: Week
    left: float
    middle: float
    is_named: bool


@dataclass(frozen=True)
class WeekChart:
    axes: Axes
    wide: float
    weeks: list[WeekBars]


def week_chart(weeks: Sequence[Week], width: int = WIDE, *, most: float = 0) -> WeekChart:
    """`most` is the least top of the axis: 100 for shares."""
    top = max([most, 1, *(value for week in weeks for value in week.values if value is not None)])
    lines = whole_steps(top)
    axes = Axes(HEIGHT, lines[-1], lines, width)
    step, kinds = axes.step(len(weeks)), max((len(week.values) for week in weeks), default=1)
    wide = min(step * 0.7 / kinds, WIDEST_BAR)
    named = max(1, len(weeks) * ROOM_FOR_A_DAY // width)
    bars = [
        WeekBars(week, middle - wide * kinds / 2, middle, n % named == 0)
        for n, week in enumerate(weeks)
        for middle in [axes.left + step * (n + 0.5)]
    ]
    return WeekChart(axes, wide, bars)
