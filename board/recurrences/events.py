"""What happens to cards that come again and again, as events."""

from board.boards.events import BoardEvent
from board.core.events import About

from .models import Recurrence


class RecurrenceEvent(BoardEvent):
    """Something that happened to a card that comes again and again."""

    recurrence: About[Recurrence]
    title: str


class RecurrenceAdded(RecurrenceEvent, kind="recurrence.added"):
    """A card that comes again and again."""


class RecurrenceChanged(RecurrenceEvent, kind="recurrence.changed"):
    """Its rule, its card, or a pause."""


class RecurrenceRemoved(RecurrenceEvent, kind="recurrence.removed"):
    """It comes no more."""
