"""A mail is stored once, as it came, before anything reads it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, select

from board.core import clock, database
from board.core.thread_pool import run_in_thread

from . import raw_mail
from .mail_headers import head_of
from .models import ReceivedMail


@dataclass(frozen=True)
class StoredMail:
    id: int
    state: str
    ticket_id: int | None


def store_mail(raw: bytes, *, state: str, mailbox_id: int | None = None) -> StoredMail:
    """In a transaction of its own, a large one as a file before that. Two deliveries at the same
    moment find the same row."""
    head, now = run_in_thread(head_of, raw), clock.now()
    values = {
        "content_key": head.content_key,
        "message_id": head.message_id,
        "state": state,
        "mailbox_id": mailbox_id,
        **raw_mail.kept(raw),
        "at": now,
        "failures": 0,
        "tried_at": now,
    }
    with database.current().writing() as session:
        session.execute(_insert(session).values(**values).on_conflict_do_nothing())
        found = select(ReceivedMail.id, ReceivedMail.state, ReceivedMail.ticket_id)
        return StoredMail(
            *session.exec(found.where(ReceivedMail.content_key == head.content_key)).one()
        )


def _insert(session: Session) -> Any:
    is_postgres = session.get_bind().dialect.name == "postgresql"
    return (postgresql.insert if is_postgres else sqlite.insert)(ReceivedMail)
