"""The whole: mission and vision of the department, and how many initiatives are active at most."""

from typing import Any

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import DirectionChanged
from .models import Direction


def change_direction(actor: Actor, **values: Any) -> Change:
    """Say the department's mission or vision in a sentence, or how many initiatives are active at
    most. What is left out stays."""
    with changing("focus", by=actor) as change:
        direction = direction_in(change) or change.add(Direction())
        for name, value in values.items():
            setattr(direction, name, value)
        change.record(DirectionChanged(direction=direction))
    return change


def direction_in(change: Change) -> Direction | None:
    """None until somebody has said one."""
    found: Direction | None = change.session.exec(select(Direction)).first()
    return found


def most_active(change: Change) -> int:
    return (direction_in(change) or Direction()).most_active
