"""Adding and changing focus areas, and their order."""

from typing import Any

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Member

from .events import AreaAdded, AreaChanged, AreasOrdered
from .models import FocusArea


def add_area(actor: Actor, *, name: str, hue: str, **texts: Any) -> Change:
    """Add a focus area: where the department wants to go; `result.area` has its id. Its colour is
    one of the palette. It comes last."""
    with changing("focus", by=actor) as change:
        _check_owner(change, texts)
        place = len(change.all(select(FocusArea.id)))
        area = change.add(FocusArea(name=name, hue=hue, place=place, **texts))
        change.record(AreaAdded(area=area, name=name))
        change.result["area"] = area.id
    return change


def change_area(actor: Actor, area_id: int, **values: Any) -> Change:
    """Change a focus area's name, colour, owner or texts. What is left out stays."""
    with changing("focus", by=actor) as change:
        area = change.find(FocusArea, area_id)
        _check_owner(change, values)
        for name, value in values.items():
            setattr(area, name, value)
        change.record(AreaChanged(area=area, name=area.name))
    return change


def order_areas(actor: Actor, *, area_ids: list[int]) -> Change:
    """Put focus areas into this order, from the left. Those that are left out come after them."""
    with changing("focus", by=actor) as change:
        first = [change.find(FocusArea, id_) for id_ in dict.fromkeys(area_ids)]
        others = [one for one in change.all(select(FocusArea)) if one not in first]
        for place, area in enumerate([*first, *sorted(others, key=lambda one: one.place)]):
            area.place = place
        change.record(AreasOrdered(areas=[area.id for area in first]))
    return change


def _check_owner(change: Change, values: dict[str, Any]) -> None:
    if values.get("owner_id"):
        change.look_up(Member, values["owner_id"])
