"""Where a measure is going: the prediction interval of a straight line through its newest readings.
Pure. Method and source: docs/numbers.md."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

LEAST, NEWEST = 6, 24
"""Readings: fewer say nothing yet, older ones tell of another time."""
LEAST_DAYS = 14
STEPS = 8
QUANTILES = (
    *(1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350),
    *(1.345, 1.341, 1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321),
)
"""Student's t at 90 %, so that 80 % lie between both ends; the first is of 4 degrees of freedom
(NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2)."""

Readings = Sequence[tuple[date, float]]


@dataclass(frozen=True)
class _Line:
    """The least squares line; `spread` is the residuals' standard deviation."""

    begins_on: date
    count: int
    middle: float
    height: float
    slope: float
    squares: float
    spread: float

    def between(self, day: date) -> tuple[float, float]:
        """The lowest and the highest that 8 of 10 new readings would be on a day."""
        away = (day - self.begins_on).days - self.middle
        likely = self.height + self.slope * away
        part = 1 + 1 / self.count + away * away / self.squares
        half = QUANTILES[self.count - LEAST] * self.spread * sqrt(part)
        return likely - half, likely + half


def forecast(readings: Readings, *, until: date) -> list[tuple[date, float, float]]:
    """(day, lowest, highest) from the newest reading on until a day, and no further ahead than the
    readings reach back. Empty for fewer than six readings, or less than two weeks of them."""
    newest = sorted(readings)[-NEWEST:]
    if len(newest) < LEAST or (newest[-1][0] - newest[0][0]).days < LEAST_DAYS:
        return []
    last, reach = newest[-1][0], newest[-1][0] - newest[0][0]
    ahead = (min(until, last + reach) - last).days
    if ahead <= 0:
        return []
    line = _line_through(newest)
    days = sorted({round(ahead * step / STEPS) for step in range(STEPS + 1)})
    return [(day := last + timedelta(days=n), *line.between(day)) for n in days]


def _line_through(readings: Readings) -> _Line:
    begins_on, count = readings[0][0], len(readings)
    xs = [(day - begins_on).days for day, _ in readings]
    middle, height = sum(xs) / count, sum(value for _, value in readings) / count
    squares = sum((x - middle) ** 2 for x in xs)
    pairs = list(zip(xs, (value for _, value in readings), strict=True))
    slope = sum((x - middle) * (y - height) for x, y in pairs) / squares
    off = sum((y - height - slope * (x - middle)) ** 2 for x, y in pairs)
    return _Line(begins_on, count, middle, height, slope, squares, sqrt(off / (count - 2)))
