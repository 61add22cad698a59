"""The even deal: whose turn it is, by teams and within a team. Pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from board.core.errors import N_, Refused

from .values import Return

MOST_IN_A_ROW = 3


class NobodyToDealTo(Refused):
    field = "team_id"
    sentence = N_("No team takes tickets right now. Open a team for dealing, or name a team.")


@dataclass(frozen=True)
class Load:
    """A team's part so far. Each of the `dealt` tickets weighed 1 / what the team could take then,
    in full-time equivalents; `load` is their sum. `weight` is what it can take today, 0 while
    nobody of it is there; `in_a_row` the newest deals in one go."""

    team_id: int
    dealt: int
    load: float
    weight: float
    last_dealt_at: datetime | None
    in_a_row: int = 0

    def after_one(self) -> float:
        return self.load + 1 / self.weight


def next_team(loads: Sequence[Load]) -> Load:
    """Whose turn it is: the smallest load after one more ticket; then who waited longest; then the
    lowest id. A team of which nobody is there is passed over.

    With fixed weights and automatic deals only, the loads of two teams never differ by more than
    1 / the smaller weight. After overrides the debt is repaid at most `MOST_IN_A_ROW` at a time
    (more where the weights alone ask for it). Source: weighted fair queueing by a deficit counter;
    docs/desk.md.
    """
    here = [load for load in loads if load.weight > 0]
    if not here:
        raise NobodyToDealTo()
    rested = [load for load in here if not is_resting(load, here)] or here
    return min(rested, key=lambda load: (load.after_one(), _instant(load), load.team_id))


def team_for(loads: Sequence[Load], returns: Sequence[Return]) -> Load:
    """Whom the team that gave it back last has named; else whose turn it is among those that have
    not given it back."""
    named = [load for load in loads if returns and load.team_id == returns[-1].suggests]
    had = {one.team for one in returns}
    return named[0] if named else next_team([load for load in loads if load.team_id not in had])


def is_resting(load: Load, here: Sequence[Load]) -> bool:
    """Whether it has had so many in one go that another team is next, whatever the loads say."""
    return load.in_a_row >= longest_run(load, here)


def longest_run(load: Load, loads: Sequence[Load]) -> int:
    others = sum(other.weight for other in loads if other.team_id != load.team_id)
    return max(MOST_IN_A_ROW, math.ceil(load.weight / others) + 1) if others else 10**9


def mean_load(loads: Sequence[Load]) -> float:
    """Of those that are there: what a team comes back to, so that it is not flooded for having been
    away."""
    here = [load.load for load in loads if load.weight > 0]
    return sum(here) / len(here) if here else 0.0


def gap(loads: Sequence[Load]) -> float:
    """Largest minus smallest load, in tickets per full-time equivalent."""
    each = [load.load for load in loads]
    return max(each) - min(each) if each else 0.0


def _instant(load: Load) -> float:
    return load.last_dealt_at.timestamp() if load.last_dealt_at else 0.0


@dataclass(frozen=True)
class Part:
    """What a person of a team had within the window: `had` tickets in `days` working days on which
    they were there, at `capacity`. `in_a_row`: how many of the team's newest tickets are theirs
    without a break."""

    member_id: int
    had: int
    capacity: float
    days: int
    in_a_row: int = 0

    def after_one(self) -> float:
        """Tickets per full day of work, with one more."""
        return (self.had + 1) / (self.capacity * max(self.days, 1))


def next_person(parts: Sequence[Part]) -> Part | None:
    """Whose turn it is within a team: the fewest tickets for each day on which they were there, as
    much as they work; then the lowest id. Who was away is not flooded: their days did not count.
    After three in a row somebody else is next. None where nobody is there."""
    rested = [part for part in parts if part.in_a_row < MOST_IN_A_ROW] or list(parts)
    return min(rested, key=lambda part: (part.after_one(), part.member_id), default=None)
