"""What happens to focus areas and initiatives, as events."""

from board.core.events import About, Event

from .models import FocusArea, Initiative


class FocusEvent(Event, on=("focus",)):
    """Something that happened to where the department wants to go."""


class AreaAdded(FocusEvent, kind="area.added"):
    """A focus area."""

    area: About[FocusArea]
    name: str


class AreaChanged(FocusEvent, kind="area.changed"):
    """Its texts or colour."""

    area: About[FocusArea]
    name: str


class InitiativeAdded(FocusEvent, kind="initiative.added"):
    """An initiative."""

    initiative: About[Initiative]
    name: str


class InitiativeChanged(FocusEvent, kind="initiative.changed"):
    """`fields` that were written."""

    initiative: About[Initiative]
    name: str
    fields: list[str]
