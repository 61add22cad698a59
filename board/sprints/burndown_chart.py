"""Where the marks of the burndown stand; templates/charts.html draws them, and a table says the
same beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from board.web.axes import WIDE, Axes, whole_steps

from .burndown import Day
from .models import Sprint

HEIGHT = 280

Point = tuple[float, float]


@dataclass(frozen=True)
class BurndownChart:
    """`ideal` falls evenly from the first day's promise to nothing; `marks` are (day, points left)
    at the points of `left`."""

    axes: Axes
    first: date
    last: date
    promised: list[Point]
    ideal: list[Point]
    left: list[Point]
    marks: list[tuple[date, float]]


def burndown_chart(sprint: Sprint, days: Sequence[Day], width: int = WIDE) -> BurndownChart:
    """What is left at the end of each day. Days beyond the sprint's end stand at its end."""
    most = max([day.promised for day in days] or [1]) or 1
    lines = whole_steps(most)
    axes = Axes(HEIGHT, lines[-1], lines, width)
    first = days[0].day if days else sprint.starts_on
    span = max((sprint.ends_on - sprint.starts_on).days, 1)

    def at(day: date, points: float) -> Point:
        return axes.x(max(0, min((day - first).days / span, 1))), axes.y(points)

    return BurndownChart(
        axes=axes,
        first=first,
        last=sprint.ends_on,
        promised=[at(day.day, day.promised) for day in days],
        ideal=[at(first, days[0].promised if days else most), (axes.end, axes.y(0))],
        left=[at(day.day, day.left) for day in days],
        marks=[(day.day, day.left) for day in days],
    )
