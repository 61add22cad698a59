"""Finding tickets over all views, decided ones too: by number, by any word, by person; and by what
is merely like it where nothing else is found."""

from typing import Any

from sqlmodel import Session, col, or_, select

from board.core import clock, database, streams
from board.core.actor import Actor
from board.triage.models import OPEN, Ticket
from board.triage.trigrams import share_found, trigrams

from .full_text import tickets_with

PAGE = 50
MOST_COMPARED = 3000
"""The newest tickets that are compared letter by letter where no word is found."""
ENOUGH = 0.5
_SHOWN = ("id", "subject", "state", "channel", "requester_name", "requester_email", "customer_id")
_MORE = ("team_id", "duplicate_of", "is_spam")


def find_tickets(
    actor: Actor, *, q: str = "", view: str = "", before: int | None = None
) -> list[dict[str, Any]]:
    """The newest first, at most 50; `before` is the id to go on from. `view` done: those that were
    decided."""
    words = q.strip()
    with database.current().reading() as session:
        streams.audience_of(session, actor, "desk")
        ids = _ids(session, words) if words else None
        query = _columns().order_by(col(Ticket.id).desc())
        if view == "done":
            query = query.where(col(Ticket.state).not_in(OPEN))
        if before is not None:
            query = query.where(col(Ticket.id) < before)
        if ids is not None:
            query = query.where(col(Ticket.id).in_(ids))
        return [_listed(row) for row in session.exec(query.limit(PAGE))]


def _columns() -> Any:
    columns: Any = [getattr(Ticket, name) for name in (*_SHOWN, *_MORE)]
    columns += [Ticket.created_at, Ticket.decided_at]
    return select(*columns)


def _listed(row: Any) -> dict[str, Any]:
    *shown, created_at, decided_at = row
    listed = dict(zip((*_SHOWN, *_MORE), shown, strict=True))
    decided = clock.text_of(decided_at) if decided_at else None
    return listed | {"created_at": clock.text_of(created_at), "decided_at": decided}


def _ids(session: Session, words: str) -> set[int]:
    number = words.lstrip("#T-")
    numbered = int(number) if number.isdecimal() and len(number) < 10 else None
    told = (Ticket.requester_name, Ticket.requester_email, Ticket.subject)
    persons = or_(*(col(one).icontains(words, autoescape=True) for one in told))
    named = select(Ticket.id).where(persons).order_by(col(Ticket.id).desc()).limit(PAGE * 4)
    if numbered and session.get(Ticket, numbered):
        return {numbered, *session.exec(named)}
    found = set(tickets_with(session, words)) | set(session.exec(named))
    return found or _like(session, words)


def _like(session: Session, words: str) -> set[int]:
    """Typing errors: most of the groups of three letters are there."""
    asked = trigrams(words)
    newest = select(Ticket.id, Ticket.subject, Ticket.requester_name)
    rows = session.exec(newest.order_by(col(Ticket.id).desc()).limit(MOST_COMPARED))
    return {id_ for id_, subject, name in rows if share_found(asked, f"{subject} {name}") >= ENOUGH}
