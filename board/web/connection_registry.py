"""The connected clients of this worker: who watches which stream as which audience."""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, get_args

from flask_socketio import SocketIO

from board.core import streams
from board.core.actor import Actor
from board.core.event_log import Head
from board.core.streams import Audience

from . import fanout
from .presence import Presence
from .socket_limits import Bucket

logger = logging.getLogger(__name__)
BREATHE_EVERY = 100
ALWAYS_WATCHED = {"people"}
"""Rights live in people's rows: every worker hears of them, whoever watches
(permission_rechecks.py)."""


@dataclass(eq=False, slots=True)
class Connection:
    """One socket. `key` names the sign-in or pairing it stands on; when that ends, so does the
    connection. `looks_at` is what its person looks at on each stream: a card is named on its own
    board only."""

    sid: str
    actor: Actor
    key: str
    eio_socket: Any
    watches: dict[str, Audience] = field(default_factory=dict)
    looks_at: dict[str, dict[str, Any]] = field(default_factory=dict)
    bucket: Bucket = field(default_factory=Bucket)


class ConnectionRegistry:
    """Rooms by (stream, audience). Membership is given by server code after a rights check, never
    by a client. `publish` tells the other workers who is here."""

    def __init__(
        self,
        socketio: SocketIO,
        *,
        publish: Callable[[dict[str, Any]], None],
    ) -> None:
        self.socketio = socketio
        self.connections: dict[str, Connection] = {}
        self._of_key: dict[str, list[Connection]] = {}
        self._membership = threading.RLock()
        self._rooms: dict[tuple[str, Audience], set[Connection]] = {}
        self.presence = Presence(self, publish)

    def enter(self, connection: Connection) -> None:
        """It is here, and watches nothing yet."""
        with self._membership:
            if connection.sid not in self.connections:
                self._of_key.setdefault(connection.key, []).append(connection)
            self.connections[connection.sid] = connection

    def part(self, sid: str) -> None:
        """It has gone, from all that it watched."""
        with self._membership:
            connection = self.connections.pop(sid, None)
            if connection is None:
                return
            of_key = self._of_key[connection.key]
            of_key.remove(connection)
            if not of_key:
                del self._of_key[connection.key]
        for stream in list(connection.watches):
            self.leave(connection, stream)

    def all(self) -> list[Connection]:
        return list(self.connections.values())

    def of_key(self, key: str) -> list[Connection]:
        """Those that stand on a sign-in or pairing."""
        with self._membership:
            return list(self._of_key.get(key, ()))

    def join(self, connection: Connection, stream: str, audience: Audience) -> None:
        with self._membership:
            self.leave(connection, stream)
            connection.watches[stream] = audience
            self._rooms.setdefault((stream, audience), set()).add(connection)
            self.presence.changed(stream)

    def leave(self, connection: Connection, stream: str) -> None:
        with self._membership:
            audience = connection.watches.pop(stream, None)
            connection.looks_at.pop(stream, None)
            if audience is None:
                return
            room = self._rooms[(stream, audience)]
            room.discard(connection)
            if not room:
                del self._rooms[(stream, audience)]
            self.presence.changed(stream)

    def is_watched(self, stream: str) -> bool:
        return stream in ALWAYS_WATCHED or bool(self.audiences(stream))

    def watched_streams(self) -> set[str]:
        with self._membership:
            return {stream for stream, _ in self._rooms} | ALWAYS_WATCHED

    def audiences(self, stream: str) -> list[Audience]:
        return [audience for audience in get_args(Audience) if (stream, audience) in self._rooms]

    def send(self, stream: str, audience: Audience, name: str, body: Any) -> None:
        self._send_to(self.members(stream, audience), name, body)

    def send_events(self, stream: str, audience: Audience, messages: list[dict[str, Any]]) -> None:
        """One frame for everybody, and one for each author who watches: nobody else is told a
        command's id."""
        authors = {message["by"] for message in messages}
        groups: dict[int | None, list[Connection]] = {}
        for connection in self.members(stream, audience):
            id_ = connection.actor.member_id
            groups.setdefault(id_ if id_ in authors else None, []).append(connection)
        for member_id, connections in groups.items():
            self._send_to(
                connections,
                "events",
                [streams.project(m, audience, member_id=member_id) for m in messages],
            )

    def send_reset(self, stream: str) -> None:
        for audience in self.audiences(stream):
            self.send(stream, audience, "reset", {"stream": stream})

    def send_heads(self, heads: dict[str, Head]) -> None:
        """The newest number of every watched stream: whoever missed a push notices within ten
        seconds."""
        groups: dict[tuple[str, ...], list[Connection]] = {}
        for connection in self.all():
            groups.setdefault(tuple(connection.watches), []).append(connection)
        for names, connections in groups.items():
            if names:
                self._send_to(
                    connections,
                    "heads",
                    {name: tuple(heads[name]) for name in names if name in heads},
                )

    def members(self, stream: str, audience: Audience) -> list[Connection]:
        """The connections that watch the stream as that audience."""
        with self._membership:
            return list(self._rooms.get((stream, audience), ()))

    def _send_to(self, connections: Iterable[Connection], name: str, body: Any) -> None:
        message = fanout.Message(name, body)
        for count, connection in enumerate(connections, 1):
            try:
                fanout.send(connection.eio_socket, message)
            except Exception:
                logger.exception("one socket failed, the others are sent to")
            if count % BREATHE_EVERY == 0:
                self.socketio.sleep(0)
