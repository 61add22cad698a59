"""Two engines on one database: `writer` takes the write lock at once, `reader` can only read.

SQLite: `BEGIN IMMEDIATE` for writes, one writer at a time in this process (nobody yields inside a write transaction),
and a cooperative retry when a foreign process holds the file. PostgreSQL: row locks on the streams do the same.
Why each of these: docs/decisions/0003-database.md.
"""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, String, TypeDecorator, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session, create_engine

from . import clock
from .errors import DatabaseBusy, NotFound, StorageFailed

PATIENCE_SECONDS = 5.0


class Instant(TypeDecorator):
    """A UTC instant kept as 24 characters of ISO 8601: it sorts, and goes into JSON as it is."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> str | None:
        return clock.text_of(value) if value is not None else None

    def process_result_value(self, value: str | None, dialect: object) -> datetime | None:
        return clock.instant_of(value) if value is not None else None


class Day(TypeDecorator):
    """A calendar day kept as `2026-11-21`."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: object) -> str | None:
        return value.isoformat() if value is not None else None

    def process_result_value(self, value: str | None, dialect: object) -> date | None:
        return date.fromisoformat(value) if value is not None else None


class RankText(TypeDecorator):
    """A rank (core/rank.py): compared byte by byte, also where PostgreSQL would use a language's order."""

    impl = String(64)
    cache_ok = True

    def load_dialect_impl(self, dialect):  # type: ignore[no-untyped-def]
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(64, collation=collation))


class Database:
    """Both engines and the transactions that the rest of the product uses."""

    def __init__(self, url: str, pool_size: int = 8) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._one_writer = threading.Lock() if self.is_sqlite else None
        if self.is_sqlite:
            if self.url.database:
                Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
            self.writer = _sqlite(url, "BEGIN IMMEDIATE", pool_size=2, query_only=False)
            self.reader = _sqlite(url, "BEGIN", pool_size=pool_size, query_only=True)
        else:
            pool = {"pool_size": pool_size, "max_overflow": pool_size, "pool_pre_ping": True, "hide_parameters": True}
            self.writer = create_engine(url, **pool)
            self.reader = create_engine(url, isolation_level="REPEATABLE READ", **pool)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One write transaction: commits at the end, rolls back when anything raises."""
        if self._one_writer is None:
            with _translated(), Session(self.writer, expire_on_commit=False) as session, session.begin():
                yield session
        else:
            with self._one_writer, _translated(), Session(self.writer, expire_on_commit=False) as session:
                _begin_patiently(session)
                with session.get_transaction():  # type: ignore[union-attr]
                    yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One read transaction: everything read inside is of one moment."""
        with Session(self.reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def read_connection(self) -> Iterator[Connection]:
        """Like `reading`, without the ORM, for large reads."""
        with self.reader.connect() as connection:
            yield connection

    def close(self) -> None:
        self.writer.dispose()
        self.reader.dispose()


def _sqlite(url: str, begin: str, *, pool_size: int, query_only: bool) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=16,
        connect_args={"timeout": 0, "check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection, _record):  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"query_only={int(query_only)}"):
            _retrying(lambda pragma=pragma: connection.execute(f"PRAGMA {pragma}"))

    @event.listens_for(engine, "begin")
    def _begin(connection):  # type: ignore[no-untyped-def]
        connection.exec_driver_sql(begin)

    return engine


def _begin_patiently(session: Session) -> None:
    """Takes the write lock, waiting in small random steps while another process holds the file."""

    def begin() -> None:
        try:
            session.connection()
        except Exception:
            session.rollback()
            raise

    _retrying(begin)


def _retrying(attempt):  # type: ignore[no-untyped-def]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return attempt()
        except Exception as error:
            if "locked" not in str(error) and "busy" not in str(error):
                raise
            if time.monotonic() > deadline:
                raise DatabaseBusy() from error
            time.sleep(random.uniform(0.002, 0.02))


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if "foreign key" in str(error.orig).lower():
            raise NotFound() from error
        raise
    except OperationalError as error:
        words = str(error.orig)
        if "full" in words or "No space" in words:
            raise StorageFailed() from error
        if "locked" in words or "deadlock" in words:
            raise DatabaseBusy() from error
        raise


_current: Database | None = None


def use(database: Database) -> None:
    """Makes `database` the one that this process works on (create_app and the tests call it)."""
    global _current
    _current = database


def current() -> Database:
    if _current is None:
        raise RuntimeError("no database: call create_app() first")
    return _current
