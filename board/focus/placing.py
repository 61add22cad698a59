"""Where initiatives are on the map."""

from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import InitiativesPlaced
from .models import Initiative


def place_initiatives(actor: Actor, *, places: list[dict[str, Any]]) -> Change:
    """Put initiatives at places on the map, `x` and `y` from 0 to 1000: one that was moved, or all
    of them when they were arranged. One undo takes all of it back."""
    with changing("focus", by=actor) as change:
        change.read_ahead(Initiative, [place["id"] for place in places])
        placed = [_place(change, **place) for place in places]
        change.record(InitiativesPlaced(initiatives=[one.id for one in placed]))
    return change


def _place(change: Change, *, id: int, x: float, y: float) -> Initiative:  # noqa: A002 - the row's
    initiative = change.find(Initiative, id)
    initiative.x, initiative.y = round(x, 1), round(y, 1)
    return initiative
