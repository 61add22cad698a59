"""Trying weights on the last 28 days: which team would have been dealt how many. Nothing is
changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .even_deal import Load, next_team
from .values import Deal


@dataclass(frozen=True)
class Tried:
    """`was` dealt, and `would` have been."""

    team_id: int
    was: int
    would: int


def tried(deals: Sequence[Deal], weights: Mapping[int, float]) -> list[Tried]:
    """The same tickets in the same order, all dealt by the rule from nothing: without overrides,
    returns and absences, with these weights by team."""
    loads = {id_: Load(id_, 0, 0.0, weight, None) for id_, weight in weights.items()}
    was = Counter(deal.team for deal in deals)
    for number in range(len(deals) if loads else 0):
        chosen = next_team(list(loads.values())).team_id
        loads = {id_: _dealt(load, number, is_it=id_ == chosen) for id_, load in loads.items()}
    would = {id_: load.dealt for id_, load in loads.items()}
    return [Tried(id_, was[id_], would.get(id_, 0)) for id_ in sorted({*weights, *was})]


def _dealt(load: Load, number: int, *, is_it: bool) -> Load:
    if not is_it:
        return replace(load, in_a_row=0)
    return replace(
        load,
        dealt=load.dealt + 1,
        load=load.after_one(),
        in_a_row=load.in_a_row + 1,
        last_dealt_at=datetime.fromtimestamp(number, UTC),
    )
