"""Where the marks of the standups' trend stand; templates/charts.html draws them, and a table says
the same beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from board.web.axes import WIDE, Axes, whole_steps

from .models import Standup

HEIGHT = 220
NEWEST = 24
WIDEST_BAR = 28
ROOM_FOR_A_DAY = 120
"""How far from one named day to the next."""


@dataclass(frozen=True)
class TrendBar:
    """`minutes` is None for one that was not held; `planned` is in minutes too."""

    middle: float
    day: datetime
    minutes: float | None
    planned: int
    is_named: bool


@dataclass(frozen=True)
class TrendChart:
    axes: Axes
    wide: float
    bars: list[TrendBar]


def trend_chart(standups: Sequence[Standup], width: int = WIDE) -> TrendChart:
    """Minutes of each, oldest first, beside the planned length."""
    shown = list(reversed(standups[:NEWEST]))
    lengths = [one.seconds / 60 for one in shown]
    longest = max([*lengths, *(one.minutes for one in shown), 15])
    lines = whole_steps(longest)
    axes = Axes(HEIGHT, max(longest * 1.1, lines[-1]), lines, width)
    step = axes.step(len(shown))
    named = max(1, len(shown) * ROOM_FOR_A_DAY // width)
    bars = [
        TrendBar(
            middle=axes.left + step * (n + 0.5),
            day=one.started_at,
            minutes=minutes if one.state == "held" else None,
            planned=one.minutes,
            is_named=n % named == 0,
        )
        for n, (one, minutes) in enumerate(zip(shown, lengths, strict=True))
    ]
    return TrendChart(axes, min(step * 0.6, WIDEST_BAR), bars)
