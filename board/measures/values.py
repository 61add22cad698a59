"""A measure as a chart needs it, for pages and walls alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """A value on a day."""

    day: str
    value: float


@dataclass(frozen=True)
class Between:
    """What is likely on a day: 8 of 10 are from `low` to `high`."""

    day: str
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class MeasureProgress:
    """How a measure stands (`standing`), its newest reading (`value` on `day`; None: nothing was
    read) and what was `expected` that day. `readings` are thinned, `line` is what is expected from
    the baseline to the target, `straight` the same without the dip (empty: there is none), `band`
    what 8 of 10 coming readings are likely to be between."""

    standing: str
    value: float | None
    day: str | None
    expected: float | None
    count: int
    readings: tuple[Point, ...]
    line: tuple[Point, ...]
    straight: tuple[Point, ...]
    band: tuple[Between, ...]
