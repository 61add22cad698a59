"""Where a value stands in a chart: the picture's size, its margins, and the scale from nothing to
the most. Templates draw (templates/charts.html); nothing here is markup."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Axes:
    """In units of the SVG's viewBox; `most` is the value at the top, `lines` are those with a line
    across."""

    height: int
    most: float
    lines: Sequence[float]
    width: int = 720
    left: int = 44
    end: int = 720 - 16
    top: int = 16
    bottom: int = 34

    def x(self, part: float) -> float:
        """`part` of the way from the left (0) to the right (1)."""
        return self.left + (self.end - self.left) * part

    def y(self, value: float) -> float:
        return self.top + (self.height - self.top - self.bottom) * (1 - value / self.most)

    def step(self, count: int) -> float:
        """How wide each of `count` neighbours may be."""
        return (self.end - self.left) / max(count, 1)


def in_quarters(most: float) -> list[float]:
    return [most * part / 4 for part in range(5)]
