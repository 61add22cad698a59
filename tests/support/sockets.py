"""Many sockets without a server, and how often the database was asked meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event

from board.core import database
from board.web.connection_registry import Connection
from tests.support.world import Ear, Persona


def more_sockets(persona: Persona, count: int, *streams: str) -> list[Connection]:
    """Further tabs of the same sign-in, each watching `streams`."""
    registry = persona.world.app.extensions["realtime"].registry
    made = []
    for number in range(count):
        one = Connection(f"{persona.connection.sid}-{number}", persona.actor, persona.key, Ear())
        registry.enter(one)
        for stream in streams:
            registry.join(one, stream, "team")
        made.append(one)
    return made


@contextmanager
def counted_questions() -> Iterator[list[str]]:
    """The statements that readers send to the database inside."""
    with _statements(database.current().reader) as asked:
        yield asked


@contextmanager
def written() -> Iterator[list[str]]:
    """The statements that writers send, their taking of the lock as well."""
    with _statements(database.current().writer) as asked:
        yield asked


@contextmanager
def _statements(engine: Engine) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_):  # type: ignore[no-untyped-def]
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)
