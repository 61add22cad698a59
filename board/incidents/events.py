"""What happens to incidents, as events."""

from board.core.events import About, Event

from .models import Incident


class IncidentEvent(Event, on=("incidents",)):
    """Something about what does not work."""

    incident: About[Incident]
    title: str


class IncidentBegun(IncidentEvent, kind="incident.begun"):
    """It is on every wall and page from now on."""


class IncidentChanged(IncidentEvent, kind="incident.changed"):
    """What it is called, what we know, or since when it is so."""


class IncidentEnded(IncidentEvent, kind="incident.ended"):
    """It works again: it is gone from every wall and page."""
