"""What a failing database means to whoever asked: it is full, busy or away. Anything else is a bug
and stays loud; what it says of itself names no values."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolIsEmpty

from .errors import NotFound, Refused
from .outages import DatabaseAway, DatabaseBusy, StorageFailed

_SQLITE: dict[int, type[Refused]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_FULL: StorageFailed,
    sqlite3.SQLITE_READONLY: DatabaseAway,
    sqlite3.SQLITE_IOERR: DatabaseAway,
    sqlite3.SQLITE_CANTOPEN: DatabaseAway,
    sqlite3.SQLITE_CORRUPT: DatabaseAway,
    sqlite3.SQLITE_NOTADB: DatabaseAway,
}
"""By SQLite's primary result code (https://www.sqlite.org/rescode.html)."""

_POSTGRES: dict[str, type[Refused]] = {
    "53100": StorageFailed,  # disk full
    "53": DatabaseBusy,  # out of memory or connections
    "40": DatabaseBusy,  # deadlock, serialization
    "55P03": DatabaseBusy,  # a lock was not to be had
    "57014": DatabaseBusy,  # it took too long
    "57": DatabaseAway,  # shutting down, starting up
    "58": DatabaseAway,  # input and output
    "08": DatabaseAway,  # the connection
    "25006": DatabaseAway,  # read-only: a standby
    "XX": DatabaseAway,  # corrupt
}
"""By SQLSTATE, the whole one first and then its class (PostgreSQL's appendix A)."""


_QUOTED = re.compile(r'"[^"]*("|$)')
UNREADABLE_VALUE = "22"
"""The class of SQLSTATE whose first line quotes the value itself; others quote names there."""


def without_values(context: ExceptionContext) -> None:
    """Before PostgreSQL's error gets anywhere near a log: its first line only. DETAIL and CONTEXT
    say which values collided, and those are what people wrote. (SQLite names columns only.)"""
    original, wrapped = context.original_exception, context.sqlalchemy_exception
    whole = str(original)
    said = whole.partition("\n")[0]
    if (getattr(original, "sqlstate", None) or "").startswith(UNREADABLE_VALUE):
        said = _QUOTED.sub('"…"', said)
    original.args = (said,)
    if wrapped is not None:
        wrapped.args = tuple(str(arg).replace(whole, said) for arg in wrapped.args)


@contextmanager
def translated() -> Iterator[None]:
    """What the database raises inside becomes a refusal, where it has a meaning for people."""
    try:
        yield
    except IntegrityError as error:
        if "foreign key" in str(error.orig).lower():
            raise NotFound() from error
        raise
    except (DBAPIError, PoolIsEmpty, sqlite3.Error) as error:
        refused = meaning_of(error)
        if refused is None:
            raise
        raise refused from error


def meaning_of(error: Exception) -> Refused | None:
    """The refusal that a database's error stands for; None for an error of ours."""
    if isinstance(error, PoolIsEmpty):
        return DatabaseBusy()
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.Error):
        found = _SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
        return found() if found else None
    return _of_postgres(getattr(cause, "sqlstate", None), error)


def _of_postgres(state: str | None, error: Exception) -> Refused | None:
    """Without a state the server itself said nothing: the connection was refused or lost."""
    if state is None:
        return DatabaseAway() if isinstance(error, (OperationalError, InterfaceError)) else None
    found = _POSTGRES.get(state) or _POSTGRES.get(state[:2])
    return found() if found else None
