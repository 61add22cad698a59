"""Where the bars of the velocity chart stand; templates/charts.html draws them."""

from collections.abc import Sequence
from dataclasses import dataclass

from board.web.axes import Axes, in_quarters

from .burndown_chart import HEIGHT
from .models import Sprint

WIDEST_BAR = 60


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


def velocity_chart(sprints: Sequence[Sprint]) -> VelocityChart:
    """Promised and finished points of closed sprints, oldest first."""
    records = [(sprint.sums.promised, sprint.sums.finished) for sprint in sprints]
    most = max(max(record) for record in [*records, (0, 0)]) or 1
    axes = Axes(HEIGHT, most, in_quarters(most))
    step = axes.step(len(sprints))
    bars = [
        VelocityBar(sprint.name[:18], axes.left + step * (n + 0.5), *record)
        for n, (sprint, record) in enumerate(zip(sprints, records, strict=True))
    ]
    return VelocityChart(axes, min(step * 0.36, WIDEST_BAR), bars)
