"""How long tickets waited for a decision and for their first answer, in open minutes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from .arrivals import Arrival
from .targets import DeskTarget, Targets

Ended = Callable[[Arrival], datetime | None]
Promise = Callable[[DeskTarget], int | None]
Wait = tuple[float, int | None]
"""Open minutes, and within how many it was promised."""


@dataclass(frozen=True)
class Times:
    """Of so many (`count`) the `median` and the 90th percentile by nearest rank, in open minutes;
    of the `promised` ones, how many were `kept`, by the targets as they are now."""

    count: int
    median: float | None
    p90: float | None
    promised: int
    kept: int


def triage_waits(arrivals: Iterable[Arrival], targets: Targets) -> list[Wait]:
    """From when it came to its first decision; spam is nobody's decision."""
    came = (one for one in arrivals if not one.is_spam)
    return _waits(came, targets, lambda one: one.triaged_at, lambda goal: goal.triage_minutes)


def answer_waits(arrivals: Iterable[Arrival], targets: Targets) -> list[Wait]:
    """From when it came to the first words of a person; a machine waits for none."""
    came = (one for one in arrivals if not (one.is_spam or one.is_from_machine))
    return _waits(came, targets, lambda one: one.answered_at, lambda goal: goal.answer_minutes)


def times_of(waits: Sequence[Wait]) -> Times:
    ordered = sorted(minutes for minutes, _ in waits)
    promised = [(minutes, goal) for minutes, goal in waits if goal is not None]
    kept = sum(minutes <= goal for minutes, goal in promised)
    ranks = (_nearest(ordered, 0.5), _nearest(ordered, 0.9))
    return Times(len(ordered), *ranks, len(promised), kept)


def _waits(came: Iterable[Arrival], targets: Targets, ended: Ended, promise: Promise) -> list[Wait]:
    found = []
    for one in came:
        if (end := ended(one)) is not None:
            hours = targets.hours_of(one.customer_id)
            minutes = hours.minutes_between(one.created_at, end)
            found.append((minutes, promise(targets.of(one.customer_id))))
    return found


def _nearest(ordered: Sequence[float], part: float) -> float | None:
    return ordered[ceil(part * len(ordered)) - 1] if ordered else None
