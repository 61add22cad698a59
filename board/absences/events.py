"""What happens to absences, as events."""

from board.core.events import About, Event
from board.people.models import Member


class AbsenceEvent(Event, on=("absences",)):
    """Something about when somebody is away."""

    member: About[Member]


class AbsenceAdded(AbsenceEvent, kind="absence.added"):
    """Somebody is away for some days."""


class AbsenceRemoved(AbsenceEvent, kind="absence.removed"):
    """They are not."""


class CalendarFollowed(AbsenceEvent, kind="calendar.followed"):
    """A calendar says from now on when they are away."""


class CalendarUnfollowed(AbsenceEvent, kind="calendar.unfollowed"):
    """It does not any more, and what it said has gone."""


class CalendarRead(AbsenceEvent, kind="calendar.read"):
    """It says something else than before, or could not be read."""
