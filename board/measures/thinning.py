"""As many readings as a chart can show. Pure."""

from collections.abc import Sequence
from datetime import date

MOST_DRAWN = 160
Reading = tuple[date, float]


def thinned(readings: Sequence[Reading], most: int = MOST_DRAWN) -> Sequence[Reading]:
    """All of them, or, of more than `most`, the lowest and the highest of each stretch, the first
    and the newest: what stood out still does."""
    if len(readings) <= most:
        return readings
    stretches = most // 2 - 1
    size = len(readings) / stretches
    kept = {0, len(readings) - 1}
    for n in range(stretches):
        inside = range(round(n * size), round((n + 1) * size))
        kept.add(min(inside, key=lambda i: readings[i][1]))
        kept.add(max(inside, key=lambda i: readings[i][1]))
    return [readings[i] for i in sorted(kept)]
