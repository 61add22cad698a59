"""How even the deal between teams was, in two numbers. Pure; formulas: docs/numbers.md."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True)
class Evenness:
    """`gap` is the distance between the most and the least loaded team, in tickets for each
    full-time equivalent; `ratio` the Gini coefficient brought to 0 (even) … 1 (one has all), None
    without tickets; `chance` the gap that a coin would stay below 95 times of 100."""

    gap: float
    ratio: float | None
    chance: float


def evenness(dealt: Sequence[int], weights: Sequence[float]) -> Evenness | None:
    """Of teams with so many tickets and such capacities, at least two."""
    if len(dealt) < 2:
        return None
    loads = sorted(one / weight for one, weight in zip(dealt, weights, strict=True))
    return Evenness(loads[-1] - loads[0], _ratio(loads), 1.96 * sqrt(sum(dealt)))


def _ratio(loads: Sequence[float]) -> float | None:
    """Of two teams it is |x₁ − x₂| / (x₁ + x₂)."""
    count, whole = len(loads), sum(loads)
    if not whole:
        return None
    ranked = sum((2 * rank - count - 1) * load for rank, load in enumerate(loads, start=1))
    return ranked / (count * whole) * count / (count - 1)
