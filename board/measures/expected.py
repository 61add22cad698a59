"""What a measure is expected to be on a day: the straight line from baseline to target, and below
it, where a roll-out makes things worse first, the dip. Pure. Formulas: docs/numbers.md."""

from dataclasses import dataclass
from datetime import date
from math import pi, sin


@dataclass(frozen=True, kw_only=True)
class Plan:
    """As in the measure's row. `worse` is the sign of what nobody wants."""

    direction: str
    baseline: float
    target: float
    begins_on: date
    due_on: date
    dip_depth: float = 0
    dip_until: date | None = None

    @property
    def worse(self) -> int:
        return -1 if self.direction == "up" else 1

    def better(self, value: float, than: float) -> float:
        """By how much a value is better than another one; below 0 it is worse."""
        return (than - value) * self.worse

    def straight(self, day: date) -> float:
        """On the line; before it begins the baseline, after it the target."""
        part = (day - self.begins_on).days / (self.due_on - self.begins_on).days
        if part >= 1:
            return self.target
        return self.baseline + (self.target - self.baseline) * max(part, 0)

    def expected(self, day: date) -> float:
        """With the dip: half a wave, deepest in its middle."""
        return self.straight(day) + self.worse * self.dip_depth * self._swing(day)

    def is_in_dip(self, day: date) -> bool:
        return self._swing(day) > 0

    def _swing(self, day: date) -> float:
        if self.dip_until is None or not self.begins_on < day < self.dip_until:
            return 0
        return sin(pi * (day - self.begins_on).days / (self.dip_until - self.begins_on).days)
