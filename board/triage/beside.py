"""What a coordinator wants beside an open ticket: what is like it, what else its requester has
asked, and to whom it would go, with why."""

from typing import Any

from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.actor import Actor

from .models import OPEN, Ticket
from .proposing import proposal
from .requests import ticket_for
from .trigrams import ALIKE, likeness, trigrams

MOST_LISTED = 6
OF_THE_SAME = 0.3
"""What the same requester adds to the likeness of two subjects."""
_SHOWN = ("id", "subject", "state", "requester_name", "requester_email", "customer_id")


def beside(actor: Actor, ticket_id: int) -> dict[str, Any]:
    """As docs/desk.md tells; for those who triage."""
    ticket = ticket_for(actor, ticket_id)
    with database.current().reading() as session:
        return {
            "similar": _similar(session, ticket),
            "of_requester": _of_requester(session, ticket),
            "proposal": proposal(session, ticket),
        }


def _columns() -> Any:
    columns: Any = [getattr(Ticket, name) for name in _SHOWN]
    columns.append(Ticket.created_at)
    return select(*columns)


def _listed(row: Any) -> dict[str, Any]:
    *shown, created_at = row
    return dict(zip(_SHOWN, shown, strict=True)) | {"created_at": clock.text_of(created_at)}


def _similar(session: Session, ticket: Ticket) -> list[dict[str, Any]]:
    """Open ones, the likest first."""
    is_other = (Ticket.id != ticket.id, col(Ticket.state).in_(OPEN))
    mine = trigrams(ticket.subject)
    found = []
    for row in session.exec(_columns().where(*is_other)):
        is_same = ticket.requester_email and row[4] == ticket.requester_email
        score = likeness(mine, trigrams(row[1])) + (OF_THE_SAME if is_same else 0)
        if score >= ALIKE:
            found.append((score, row[0], row))
    return [_listed(row) for _, _, row in sorted(found, reverse=True)[:MOST_LISTED]]


def _of_requester(session: Session, ticket: Ticket) -> list[dict[str, Any]]:
    if not ticket.requester_email:
        return []
    theirs = (Ticket.requester_email == ticket.requester_email, Ticket.id != ticket.id)
    newest = _columns().where(*theirs).order_by(col(Ticket.id).desc()).limit(MOST_LISTED * 2)
    return [_listed(row) for row in session.exec(newest)]
