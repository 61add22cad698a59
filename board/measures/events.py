"""What happens to measures, as events: to a measure itself on `focus`, to what was read of it on
`measure/<id>`."""

from board.core.errors import N_
from board.core.events import About, Event

from .models import Measure


class MeasureEvent(Event, on=("focus",)):
    """Something that happened to one measure."""

    measure: About[Measure]
    name: str


class MeasureAdded(MeasureEvent, kind="measure.added"):
    """A measure."""

    sentence = N_("{who} added the measure “{name}”")


class MeasureChanged(MeasureEvent, kind="measure.changed"):
    """`fields` that were written."""

    fields: list[str]
    sentence = N_("{who} changed the measure “{name}”")


class MeasureEnded(MeasureEvent, kind="measure.ended"):
    """It is read no more; what was read is kept."""

    sentence = N_("{who} ended the measure “{name}”")


class MeasureReopened(MeasureEvent, kind="measure.reopened"):
    """It is read again."""

    sentence = N_("{who} took the measure “{name}” up again")


class MeasureAnnotated(MeasureEvent, kind="measure.annotated"):
    """What happened on a `day`; with an empty `text` it was taken away."""

    day: str
    text: str
    sentence = N_("{who} wrote on “{name}”: {text}")


class MeasureRead(MeasureEvent, kind="measure.read"):
    """What was read of it is different now: see `measure/<id>`."""


class MeasureReminded(MeasureEvent, kind="measure.reminded"):
    """Whoever reads it was reminded by mail."""


class ReadingEvent(Event, on=("measure",)):
    """Something about what was read of a measure."""

    measure: About[Measure]
    name: str


class ReadingPut(ReadingEvent, kind="reading.put"):
    """A day's value: new, or corrected."""

    day: str
    value: float
    sentence = N_("{who} read “{name}”: {value}")


class ReadingRemoved(ReadingEvent, kind="reading.removed"):
    """A day has no value any more."""

    day: str
    sentence = N_("{who} removed a reading of “{name}”")


class ReadingsTakenIn(ReadingEvent, kind="readings.taken_in"):
    """From a table; `count` days are new or different."""

    count: int
    sentence = N_("{who} took in {count} readings of “{name}”")


class ReadingsConverted(ReadingEvent, kind="readings.converted"):
    """Every value is in another unit now."""

    unit: str
    sentence = N_("{who} put the readings of “{name}” into another unit")
