"""Telling that something does not work, what is known of it, and that it is over."""

from datetime import datetime
from typing import Any

from sqlmodel import col, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.triage.models import Ticket

from .events import IncidentBegun, IncidentChanged, IncidentEnded
from .models import Incident
from .rules import check_began, check_room


def begin_incident(
    actor: Actor,
    *,
    title: str,
    known: str = "",
    began_at: datetime | None = None,
    ticket_id: int | None = None,
) -> Change:
    """Tell on every wall, every page and every requester's page that something does not work, since
    now or since `began_at`; `result.incident` has its id. Write nobody's name. At most four at once
    (TooManyIncidents)."""
    with changing("incidents", by=actor) as change:
        check_began(began_at or change.at, now=change.at)
        check_room(len(change.all(select(Incident.id).where(col(Incident.ended_at).is_(None)))))
        if ticket_id is not None:
            change.look_up(Ticket, ticket_id)
        incident = change.add(
            Incident(
                title=title,
                known=known,
                began_at=began_at or change.at,
                known_at=change.at,
                ticket_id=ticket_id,
            )
        )
        change.result["incident"] = incident.id
        change.record(IncidentBegun(incident=incident, title=title))
    return change


def change_incident(actor: Actor, incident_id: int, **values: Any) -> Change:
    """Change what an incident is called, what is known of it, or since when it is so."""
    with changing("incidents", by=actor) as change:
        incident = change.find(Incident, incident_id)
        if "began_at" in values:
            check_began(values["began_at"], now=change.at)
        if values.get("known", incident.known) != incident.known:
            incident.known_at = change.at
        for name, value in values.items():
            setattr(incident, name, value)
        change.record(IncidentChanged(incident=incident, title=incident.title))
    return change


def end_incident(actor: Actor, incident_id: int) -> Change:
    """Say that it works again: the incident is gone from every wall and page."""
    with changing("incidents", by=actor) as change:
        incident = change.find(Incident, incident_id)
        incident.ended_at = change.at
        change.record(IncidentEnded(incident=incident, title=incident.title))
    return change
