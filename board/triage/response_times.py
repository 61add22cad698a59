"""How long tickets waited for a decision and for their first answer, in open minutes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from .arrivals import Arrival
from .targets import DeskTarget, Targets

Ended = Callable[[Arrival], datetime | None]
Promise = Callable[[DeskTarget], int | None]


@dataclass(frozen=True)
class Times:
    """Of so many (`count`) the `median` and the 90th percentile by nearest rank, in open minutes;
    of the `promised` ones, how many were `kept`, by the targets as they are now."""

    count: int
    median: float | None
    p90: float | None
    promised: int
    kept: int


def triage_times(arrivals: Sequence[Arrival], targets: Targets) -> Times:
    """From when it came to its first decision; spam is nobody's decision."""
    came = [one for one in arrivals if not one.is_spam]
    return _times(came, targets, lambda one: one.triaged_at, lambda goal: goal.triage_minutes)


def answer_times(arrivals: Sequence[Arrival], targets: Targets) -> Times:
    """From when it came to the first words of a person; a machine waits for none."""
    came = [one for one in arrivals if not (one.is_spam or one.is_from_machine)]
    return _times(came, targets, lambda one: one.answered_at, lambda goal: goal.answer_minutes)


def _times(came: Sequence[Arrival], targets: Targets, ended: Ended, promise: Promise) -> Times:
    waited: list[float] = []
    promised = kept = 0
    for one in came:
        if (end := ended(one)) is None:
            continue
        minutes = targets.hours_of(one.customer_id).minutes_between(one.created_at, end)
        waited.append(minutes)
        goal = promise(targets.of(one.customer_id))
        promised += goal is not None
        kept += goal is not None and minutes <= goal
    waited.sort()
    return Times(len(waited), _nearest(waited, 0.5), _nearest(waited, 0.9), promised, kept)


def _nearest(ordered: Sequence[float], part: float) -> float | None:
    return ordered[ceil(part * len(ordered)) - 1] if ordered else None
