"""Where the bars of the velocity chart stand; templates/charts.html draws them."""

from collections.abc import Sequence
from dataclasses import dataclass

from board.web.axes import WIDE, Axes, whole_steps

from .burndown_chart import HEIGHT
from .models import Sprint

WIDEST_BAR = 60
LETTER = 7
"""About how wide a letter is."""


@dataclass(frozen=True)
class VelocityBar:
    """`middle` is between its two bars."""

    name: str
    middle: float
    promised: float
    finished: float


@dataclass(frozen=True)
class VelocityChart:
    axes: Axes
    wide: float
    bars: list[VelocityBar]


def velocity_chart(sprints: Sequence[Sprint], width: int = WIDE) -> VelocityChart:
    """Promised and finished points of closed sprints, oldest first."""
    records = [(sprint.sums.promised, sprint.sums.finished) for sprint in sprints]
    most = max(max(record) for record in [*records, (0, 0)]) or 1
    lines = whole_steps(most)
    axes = Axes(HEIGHT, lines[-1], lines, width)
    step = axes.step(len(sprints))
    bars = [
        VelocityBar(_fitting(sprint.name, step), axes.left + step * (n + 0.5), *record)
        for n, (sprint, record) in enumerate(zip(sprints, records, strict=True))
    ]
    return VelocityChart(axes, min(step * 0.36, WIDEST_BAR), bars)


def _fitting(name: str, room: float) -> str:
    """The name, or where there is no room for it its last word, which tells it from the others."""
    letters = int(room / LETTER)
    return name if len(name) <= letters else name.split()[-1][:letters]
