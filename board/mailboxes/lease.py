"""Who fetches mails: one process at a time, by a lease in the database. A second one waits; a lease
whose process has ended, or has not been heard of for a while, is anybody's."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, or_, select

from board.core import clock, database
from board.mail.models import FetcherLease

from .holders import has_ended

LASTS = timedelta(seconds=30)
_ID = 1


def take(holder: str) -> bool:
    """Takes the lease or keeps it for another 30 s; False while somebody else has it."""
    now = clock.now()
    with database.current().writing() as session:
        _make_row(session, now)
        free = [holder, *_dead_holder(session)]
        taken = session.execute(
            update(FetcherLease)
            .where(or_(col(FetcherLease.holder).in_(free), col(FetcherLease.until) <= now))
            .values(holder=holder, until=now + LASTS)
        )
        return bool(taken.rowcount)  # type: ignore[attr-defined]


def release(holder: str) -> None:
    with database.current().writing() as session:
        row = session.get(FetcherLease, _ID)
        if row is not None and row.holder == holder:
            row.until = clock.now()


def is_free() -> bool:
    """Whether nobody seems to fetch."""
    with database.current().reading() as session:
        row = session.get(FetcherLease, _ID)
        return row is None or row.until <= clock.now() or bool(_dead_holder(session))


def _make_row(session: Session, now: datetime) -> None:
    """Two that begin at the same moment find the same row."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = insert(FetcherLease).values(id=_ID, holder="", until=now)
    session.execute(row.on_conflict_do_nothing())


def _dead_holder(session: Session) -> list[str]:
    """Whoever holds it, if that was a process of this host which is no more."""
    holder = session.exec(select(FetcherLease.holder).where(FetcherLease.id == _ID)).first() or ""
    return [holder] if has_ended(holder) else []
