"""Where a value stands in a chart: the picture's size, its margins, and the scale from nothing to
the most. Templates draw (templates/charts.html); nothing here is markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil

WIDE, NARROW = 720, 320
"""How wide the same chart is drawn for a desk and for a phone, so that its texts can be read."""
MOST_LINES = 5


@dataclass(frozen=True)
class Axes:
    """In units of the SVG's viewBox; `most` is the value at the top, `lines` are those with a line
    across."""

    height: int
    most: float
    lines: Sequence[float]
    width: int = WIDE
    left: int = 44
    right: int = 16
    top: int = 16
    bottom: int = 34

    @property
    def size(self) -> str:
        return "wide" if self.width == WIDE else "narrow"

    @property
    def end(self) -> int:
        return self.width - self.right

    def x(self, part: float) -> float:
        """`part` of the way from the left (0) to the right (1)."""
        return self.left + (self.end - self.left) * part

    def y(self, value: float) -> float:
        return self.top + (self.height - self.top - self.bottom) * (1 - value / self.most)

    def step(self, count: int) -> float:
        """How wide each of `count` neighbours may be."""
        return (self.end - self.left) / max(count, 1)


def whole_steps(most: float) -> list[int]:
    """From 0 up to the first that is not below `most`, a few equal steps of 1, 2, 5, 10, 20 …"""
    steps = (nice * 10**zeros for zeros in count() for nice in (1, 2, 5))
    step = next(one for one in steps if most <= one * MOST_LINES)
    return list(range(0, max(ceil(most / step), 1) * step + 1, step))
