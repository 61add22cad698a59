"""One worker's memory, with the product's own registry, publisher and rechecks, and without threads
and sockets: whoever calls it is its loop."""

from collections.abc import Callable, MutableSet
from random import Random
from types import SimpleNamespace
from typing import Any

import orjson

from board.core.errors import Refused
from board.core.outages import TRY_AGAIN
from board.web.connection_registry import Connection, ConnectionRegistry
from board.web.publishing import Publisher
from board.web.realtime import Realtime
from tests.simulation.stage import Person

Hear = Callable[[str, Any], None]


class Line:
    """The server's end of one socket: `hear(name, body)` gets what is sent."""

    def __init__(self, hear: Hear) -> None:
        self.closed = False
        self.queue = SimpleNamespace(unfinished_tasks=0, queue=[])
        self.hear = hear

    def send(self, packet: Any) -> None:
        if not self.closed:
            self.hear(*orjson.loads(packet.data[1:]))

    def close(self, **_: Any) -> None:
        self.closed = True


class Worker:
    """`publish(hint)` carries what it says to the other workers; `meanwhile()` is what others do
    between the reading and the joining of a watch."""

    def __init__(
        self,
        name: str,
        authenticator: Any,
        publish: Callable[[dict[str, Any]], None],
        meanwhile: Callable[[], None],
        dice: Random,
    ) -> None:
        self.name = name
        self._realtime = _Memory(authenticator, publish, dice)
        self._meanwhile = meanwhile
        self.publisher: Publisher = self._realtime.publisher
        self.knows_rights_of = 0
        """The last change of rights that it has certainly heard of (history.py)."""

    @property
    def is_dirty(self) -> bool:
        return bool(self.publisher._dirty)

    def connect(self, person: Person, sid: str, hear: Hear) -> Connection | None:
        """None where they may not come in."""
        actor = self._realtime.authenticator.actors_of([person.key]).get(person.key)
        if actor is None:
            return None
        connection = Connection(sid, actor, person.key, Line(hear))
        self._realtime.registry.enter(connection)
        return connection

    def disconnect(self, connection: Connection) -> None:
        """The server has noticed that the socket is gone."""
        connection.eio_socket.close()
        self._realtime.registry.part(connection.sid)

    def watch(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        """`{stream: answer}`, or `{"error": code}`."""
        self._realtime.registry.before_joining = self._meanwhile
        try:
            return self._realtime.watching.watch(connection, body)
        except Refused as refused:
            return {"error": refused.code()}
        finally:
            self._realtime.registry.before_joining = _nothing

    def end_key(self, key: str) -> None:
        self._realtime.end_key(key)

    def hears(self, hint: dict[str, Any]) -> None:
        self._realtime._on_hint(hint)

    # What its loops do, one round each (Publisher.run, Recheck.run).

    def publish(self) -> None:
        self._trying(self.publisher.publish_waiting)

    def poll(self) -> bool:
        return self._trying(self.publisher.poll)

    def send_heads(self) -> None:
        self._realtime.registry.send_heads(self.publisher._published)

    def recheck(self) -> bool:
        return self._trying(self._realtime.recheck.check_if_moved)

    def _trying(self, round_: Callable[[], Any]) -> bool:
        """Whether it went through; a loop goes on when the database is away."""
        try:
            round_()
        except TRY_AGAIN:
            return False
        return True


class _Memory(Realtime):
    """As Realtime.__init__ puts it together, without Flask-SocketIO."""

    registry: "_InOrder"

    def __init__(
        self, authenticator: Any, publish: Callable[[dict[str, Any]], None], dice: Random
    ) -> None:
        self.authenticator = authenticator
        server = SimpleNamespace(disconnect=self._close)
        self.socketio: Any = SimpleNamespace(sleep=lambda _: None, server=server)
        self.pubsub: Any = SimpleNamespace(publish=publish)
        self.registry = _InOrder(self.socketio, publish=publish)
        self.registry.before_joining = _nothing
        self._begin()
        self.publisher._dirty = _AnyOrder(dice)  # type: ignore[assignment]

    def _close(self, sid: str) -> None:
        connection = self.registry.connections.get(sid)
        if connection:
            self.registry.part(sid)
            connection.eio_socket.close()


class _InOrder(ConnectionRegistry):
    """The same, in an order that does not hang on where objects lie in memory."""

    before_joining: Callable[[], None]

    def join(self, connection: Connection, stream: str, audience: Any) -> None:
        self.before_joining()
        super().join(connection, stream, audience)

    def members(self, stream: str, audience: Any) -> list[Connection]:
        return sorted(super().members(stream, audience), key=lambda one: one.sid)


class _AnyOrder(MutableSet[str]):
    """A set of streams from which `dice` take any; gone through, it is in order."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._names: set[str] = set()

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Any:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self._names)

    def add(self, value: str) -> None:
        self._names.add(value)

    def discard(self, value: str) -> None:
        self._names.discard(value)

    def pop(self) -> str:
        taken = self._dice.choice(sorted(self._names))
        self._names.discard(taken)
        return taken


def _nothing() -> None:
    pass
