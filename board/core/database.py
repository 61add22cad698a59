"""Two engines on one database: `writer` takes the write lock at once, `reader` can only read.

SQLite: `BEGIN IMMEDIATE` for writes, one writer at a time in this process (nobody yields inside a
write transaction), and a cooperative retry when a foreign process holds the file. PostgreSQL: row
locks on the streams do the same. Why each of these: docs/decisions/0003-database.md.
"""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, String, TypeDecorator, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import QueuePool
from sqlalchemy.types import TypeEngine
from sqlmodel import Session, create_engine

from . import clock
from .faults import meaning_of, translated, without_values
from .outages import DatabaseAway, DatabaseBusy, StorageFailed

PATIENCE_SECONDS = 5.0
MOST_WAITING = 200
"""Writers that stand in line; the next is told at once to come again (on PostgreSQL the pool says
so)."""
RESTED_SECONDS = 2.0
_COMMON: dict[str, Any] = {"hide_parameters": True, "pool_timeout": PATIENCE_SECONDS}
"""What people wrote never gets into a log by way of an error's text; nobody waits for a connection
without end."""
_NOT_FOREVER = {
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
}
"""A PostgreSQL that vanished from the network is noticed (libpq's own names)."""


class Instant(TypeDecorator[datetime]):
    """A UTC instant kept as 24 characters of ISO 8601: it sorts, and goes into JSON as it is."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> str | None:
        return clock.text_of(value) if value is not None else None

    def process_result_value(self, value: str | None, dialect: object) -> datetime | None:
        return clock.instant_of(value) if value is not None else None


class Day(TypeDecorator[date]):
    """A calendar day kept as `2026-11-21`."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: object) -> str | None:
        return value.isoformat() if value is not None else None

    def process_result_value(self, value: str | None, dialect: object) -> date | None:
        return date.fromisoformat(value) if value is not None else None


class RankText(TypeDecorator[str]):
    """A rank (core/rank.py): compared byte by byte, also where PostgreSQL would use a language's
    order."""

    impl = String(64)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(64, collation=collation))


class Database:
    """Both engines and the transactions that the rest of the product uses. `has_refused_a_write`
    once its disk would not take one, until somebody has seen it take another (pages/health.py)."""

    def __init__(self, url: str, pool_size: int = 8) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.has_refused_a_write = False
        self._one_writer = threading.Lock() if self.is_sqlite else None
        self._places_to_wait = threading.Semaphore(MOST_WAITING)
        if self.is_sqlite:
            if self.url.database:
                Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
            self.writer = _sqlite(url, "BEGIN IMMEDIATE", pool_size=2, query_only=False)
            self.reader = _sqlite(url, "BEGIN", pool_size=pool_size, query_only=True)
        else:
            pool = {"pool_size": pool_size, "max_overflow": pool_size}
            self.writer = create_engine(url, connect_args=_NOT_FOREVER, **pool, **_COMMON)
            self.reader = create_engine(
                url, isolation_level="REPEATABLE READ", connect_args=_NOT_FOREVER, **pool, **_COMMON
            )
            for engine in (self.writer, self.reader):
                event.listen(engine, "handle_error", without_values)
                _ask_the_rested(engine)

    @contextmanager
    def writing(self, *, patience_seconds: float | None = None) -> Iterator[Session]:
        """One write transaction: commits at the end, rolls back when anything raises. Raises
        DatabaseBusy when its turn does not come in time or too many wait already, DatabaseAway,
        StorageFailed."""
        patience = PATIENCE_SECONDS if patience_seconds is None else patience_seconds
        with (
            self._noting_refusals(),
            self._turn_to_write(patience) as deadline,
            translated(),
            Session(self.writer, expire_on_commit=False) as session,
        ):
            if self.is_sqlite:
                _begin_patiently(session, deadline)
            with session.get_transaction() or session.begin():
                session.info[Connection] = session.connection()
                yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One read transaction: everything read inside is of one moment. Raises DatabaseBusy,
        DatabaseAway."""
        with translated(), Session(self.reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def read_connection(self) -> Iterator[Connection]:
        """Like `reading`, without the ORM, for large reads."""
        with translated(), self.reader.connect() as connection:
            yield connection

    @contextmanager
    def _noting_refusals(self) -> Iterator[None]:
        try:
            yield
        except (StorageFailed, DatabaseAway):
            self.has_refused_a_write = True
            raise

    @contextmanager
    def _turn_to_write(self, patience: float) -> Iterator[float]:
        """Waits until no other thread writes (SQLite); the wait and what follows share one
        deadline."""
        deadline = time.monotonic() + patience
        if self._one_writer is None:
            yield deadline
            return
        if not self._places_to_wait.acquire(blocking=False):
            raise DatabaseBusy()
        try:
            has_turn = self._one_writer.acquire(timeout=patience)
        finally:
            self._places_to_wait.release()
        if not has_turn:
            raise DatabaseBusy()
        try:
            yield deadline
        finally:
            self._one_writer.release()

    def close(self) -> None:
        self.writer.dispose()
        self.reader.dispose()


def connection_of(session: Session) -> Connection:
    """The connection of a transaction: asking the session each time costs as much as a
    statement."""
    connection: Connection | None = session.info.get(Connection)
    return connection or session.connection()


def _sqlite(url: str, begin: str, *, pool_size: int, query_only: bool) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=16,
        connect_args={"timeout": 0, "check_same_thread": False},
        **_COMMON,
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"query_only={int(query_only)}",
        ):
            deadline = time.monotonic() + PATIENCE_SECONDS
            _retrying(partial(connection.execute, f"PRAGMA {pragma}"), deadline)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.connection.dbapi_connection.execute(begin)  # type: ignore[union-attr]

    return engine


def _ask_the_rested(engine: Engine) -> None:
    """A connection that has rested is asked whether it still stands before it is used; one that was
    used a moment ago is not: that would be a journey for each transaction."""

    @event.listens_for(engine, "checkin")
    def _rests(_: object, record: Any) -> None:
        record.info["rests_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _ask(connection: Any, record: Any, _: object) -> None:
        rested = time.monotonic() - record.info.get("rests_since", time.monotonic())
        if rested < RESTED_SECONDS:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError() from error


def _begin_patiently(session: Session, deadline: float) -> None:
    """Takes the write lock, waiting in small random steps while another process holds the file."""

    def begin() -> None:
        try:
            session.connection()
        except Exception:
            session.rollback()
            raise

    _retrying(begin, deadline)


def _retrying(attempt: Callable[[], object], deadline: float) -> None:
    while True:
        try:
            attempt()
            return
        except Exception as error:
            if not isinstance(meaning_of(error), DatabaseBusy):
                raise
            if time.monotonic() > deadline:
                raise DatabaseBusy() from error
            time.sleep(random.uniform(0.002, 0.02))


_current: Database | None = None


def use(database: Database) -> None:
    """Makes `database` the one that this process works on (create_app and the tests call it)."""
    global _current
    _current = database


def current() -> Database:
    if _current is None:
        raise RuntimeError("no database: call create_app() first")
    return _current
