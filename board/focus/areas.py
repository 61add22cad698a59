"""Adding and changing focus areas."""

from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import AreaAdded, AreaChanged
from .models import FocusArea


def add_area(actor: Actor, *, name: str, hue: str, **texts: Any) -> Change:
    """Add a focus area: where the department wants to go; `result.area` has its id. Its colour is
    one of the palette."""
    with changing("focus", by=actor) as change:
        area = change.add(FocusArea(name=name, hue=hue, **texts))
        change.record(AreaAdded(area=area, name=name))
        change.result["area"] = area.id
    return change


def change_area(actor: Actor, area_id: int, **values: Any) -> Change:
    """Change a focus area's name, colour or texts. What is left out stays."""
    with changing("focus", by=actor) as change:
        area = change.find(FocusArea, area_id)
        for name, value in values.items():
            setattr(area, name, value)
        change.record(AreaChanged(area=area, name=area.name))
    return change
