"""Tickets that came in a period, as numbers ask for them: what is kept of their way, and no word of
theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from .models import Ticket
from .periods import Period


@dataclass(frozen=True)
class Arrival:
    """Columns of a ticket, by their names."""

    customer_id: int | None
    channel: str
    state: str
    is_spam: bool
    is_from_machine: bool
    created_at: datetime
    triaged_at: datetime | None
    answered_at: datetime | None
    first_resolved_at: datetime | None
    first_contact_at: datetime | None
    reopened_at: datetime | None

    @property
    def is_request(self) -> bool:
        """Not spam, no machine's, and nothing that was there already."""
        return not (self.is_spam or self.is_from_machine or self.state == "duplicate")


COLUMNS: list[Any] = [getattr(Ticket, name) for name in Arrival.__dataclass_fields__]


def arrivals_in(session: Session, period: Period) -> list[Arrival]:
    """Without what was imported from another system: of its way there nobody knows."""
    came_at = col(Ticket.created_at)
    came = (came_at >= period.since, came_at < period.until, Ticket.channel != "import")
    asked = select(*COLUMNS).where(*came)
    return [Arrival(*row) for row in session.exec(asked)]


def by_week(arrivals: Sequence[Arrival], period: Period) -> dict[date, list[Arrival]]:
    """Each week of the period by its Monday, also one in which nothing came."""
    found: dict[date, list[Arrival]] = {monday: [] for monday in period.weeks()}
    for one in arrivals:
        found[period.monday_of(one.created_at)].append(one)
    return found
