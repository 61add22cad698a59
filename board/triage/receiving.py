"""Receiving mail: it is stored as it came, before anything reads it; then it is filed (filing.py),
now or a little later."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, select

from board.core import clock, database
from board.core.thread_pool import run_in_thread

from . import filing, raw_mail
from .mail_headers import head_of
from .models import WAITING, ReceivedMail

MOST_BYTES = 25 * 1024 * 1024
STORED_OF_TOO_LARGE = 256 * 1024


@dataclass(frozen=True)
class Receipt:
    """`outcome` is opened, replied, duplicate (delivered before), quarantined (a ticket says that
    it could not be read), or kept: it is in the database and will be filed by itself."""

    outcome: str
    ticket_id: int | None = None


def receive_mail(raw: bytes) -> Receipt:
    """Once this returns, the mail is kept. Safe to call again with the same message, also after a
    crash in the middle and at the same moment. Of more than `MOST_BYTES` the beginning is kept, and
    a ticket says so."""
    if len(raw) > MOST_BYTES:
        stored = _keep(raw[:STORED_OF_TOO_LARGE], state="cut")
    else:
        stored = _keep(raw, state="received")
    if stored.state not in WAITING:
        return Receipt("duplicate", stored.ticket_id)
    try:
        return Receipt(*filing.file_mail(stored.id))
    except Exception as error:
        filing.log_that_it_waits(stored.id, error)
        return Receipt("kept")


@dataclass(frozen=True)
class _Row:
    id: int
    state: str
    ticket_id: int | None


def _keep(raw: bytes, *, state: str) -> _Row:
    """In a transaction of its own, a large one as a file before that. Two deliveries at the same
    moment find the same row."""
    head, now = run_in_thread(head_of, raw), clock.now()
    values = {
        "content_key": head.content_key,
        "message_id": head.message_id,
        "state": state,
        **raw_mail.kept(raw),
        "at": now,
        "failures": 0,
        "tried_at": now,
    }
    with database.current().writing() as session:
        session.execute(_insert(session).values(**values).on_conflict_do_nothing())
        found = select(ReceivedMail.id, ReceivedMail.state, ReceivedMail.ticket_id)
        return _Row(*session.exec(found.where(ReceivedMail.content_key == head.content_key)).one())


def _insert(session: Session) -> Any:
    is_postgres = session.get_bind().dialect.name == "postgresql"
    return (postgresql.insert if is_postgres else sqlite.insert)(ReceivedMail)
