"""The socket's side: connect, watch, unwatch, whisper. Writes never come this way (they are HTTP)."""

import logging
import secrets
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from flask import Flask, request
from flask_socketio import ConnectionRefusedError, SocketIO

from board.core import changes, clock, database, feed, streams
from board.core.actor import Actor
from board.core.errors import TRY_AGAIN, NotFound, Refused
from board.settings import Settings

from . import fanout
from .doorbell import NoDoorbell, RedisDoorbell
from .hub import Connection, Hub
from .publishing import Publisher
from .rechecking import Recheck

MOST_MESSAGE_BYTES = 64 * 1024
MOST_WATCHES = 300
"""Streams per page: “my work” listens to every board of a large organisation."""
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Door:
    """Who may come in, injected by the slices that know: `identify(auth)` answers (actor, key of the sign-in) or None;
    `actors_of(keys)` the actors with today's rights, without keys that no longer stand; `report(actor, body)` takes what a
    TV says of itself. `version` is what the pages of this worker are made of."""

    identify: Callable[[dict[str, Any]], tuple[Actor, str] | None]
    actors_of: Callable[[Collection[str]], dict[str, Actor]]
    report: Callable[[Actor, dict[str, Any]], None]
    version: str


class Realtime:
    """The sockets of this worker and what belongs to them."""

    def __init__(self, app: Flask, settings: Settings, door: Door) -> None:
        self.door = door
        self.worker = secrets.token_hex(6)
        self.socketio = SocketIO(
            app,
            async_mode=settings.async_mode,
            cors_allowed_origins=settings.origins,
            transports=["websocket"],
            manage_session=False,
            async_handlers=False,
            max_http_buffer_size=MOST_MESSAGE_BYTES,
            ping_interval=25,
            ping_timeout=20,
        )
        fanout.prepare(self.socketio)
        self.hub = Hub(self.socketio, direct=settings.direct_fan_out)
        self.doorbell = (
            RedisDoorbell(settings.redis_url, self.worker, self._heard) if settings.redis_url else NoDoorbell()
        )
        self.publisher = Publisher(self.hub, self.doorbell)
        self.recheck = Recheck(self.hub, door.actors_of, self._disconnect)
        self.publisher.after_publish.append(self.recheck.after)
        self.publisher.watched("people")
        self.hub.on_presence = lambda stream, here: self.doorbell.ring({"presence": stream, "here": here})
        self._handlers()

    def start(self) -> None:
        """Begins to publish; call once per process, after any forking or monkey-patching."""
        changes.after_commit[:] = [self.publisher.hint]
        for task in (self.publisher.run, self.recheck.run):
            threading.Thread(target=task, daemon=True).start()

    def end_key(self, key: str) -> None:
        """A sign-in or pairing has ended: its sockets are closed at once, on every worker."""
        self._disconnect(key)
        self.doorbell.ring({"ended": key})

    def _handlers(self) -> None:
        on = self.socketio.on
        on("connect")(self._connect)
        on("disconnect")(self._disconnected)
        for name, handler in (
            ("watch", self._watch),
            ("unwatch", self._unwatch),
            ("whisper", self._whisper),
            ("report", self._report),
        ):
            on(name)(self._answering(handler))
        on("version")(lambda *_: self.door.version)
        on("clock")(lambda *_: int(clock.now().timestamp() * 1000))
        self.socketio.on_error_default(lambda error: logger.exception("socket", exc_info=error))

    def _connect(self, auth: Any = None) -> None:
        try:
            found = self.door.identify(auth if isinstance(auth, dict) else {})
        except TRY_AGAIN as refused:
            raise ConnectionRefusedError(refused.code()) from refused
        if found is None:
            raise ConnectionRefusedError("not_signed_in")
        actor, key = found
        sid = request.sid  # type: ignore[attr-defined]
        self.hub.connections[sid] = Connection(sid, actor, key, fanout.socket_of(self.socketio, sid))

    def _disconnected(self, *_: Any) -> None:
        connection = self.hub.connections.pop(request.sid, None)  # type: ignore[attr-defined]
        for stream in list(connection.watches) if connection else []:
            self.hub.leave(connection, stream)  # type: ignore[arg-type]
        self.publisher._wake.set()

    def _answering(self, handler: Callable[[Connection, dict[str, Any]], Any]) -> Callable[..., Any]:
        def handle(body: Any = None, *_: Any) -> Any:
            connection = self.hub.connections.get(request.sid)  # type: ignore[attr-defined]
            if connection is None or not isinstance(body, dict):
                return {"error": "bad_request"}
            try:
                return handler(connection, body)
            except Refused as refused:
                return {"error": refused.code()}

        return handle

    def _watch(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        """Joins first and reads after, so nothing falls between. Answers the missed events, or `reset`."""
        stream, epoch, seq = body.get("stream"), body.get("epoch", 0), body.get("seq", 0)
        if (
            not isinstance(stream, str)
            or type(epoch) is not int
            or type(seq) is not int
            or len(connection.watches) > MOST_WATCHES
        ):
            return {"error": "bad_request"}
        audience = self._audience(connection, stream)
        self.hub.join(connection, stream, audience)
        self.publisher.watched(stream)
        self.publisher._wake.set()
        events = feed.events_after(
            stream, epoch=epoch, seq=seq, audience=audience, member_id=connection.actor.member_id
        )
        return {"reset": True} if events is None else {"events": events}

    def _audience(self, connection: Connection, stream: str) -> streams.Audience:
        actor = self.door.actors_of([connection.key]).get(connection.key)
        if actor is None:
            raise NotFound(stream=stream)
        connection.actor = actor
        with database.current().reading() as session:
            return streams.audience_of(session, actor, stream)

    def _unwatch(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        self.hub.leave(connection, str(body.get("stream")))
        return {}

    def _whisper(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        """What this person looks at on a stream: {"stream", "card": id, "typing": bool}. Nothing of it is kept."""
        if connection.actor.kind == "member":
            kept = {"card": body.get("card"), "ticket": body.get("ticket"), "typing": body.get("typing")}
            self.hub.doing(
                connection, str(body.get("stream")), {k: v for k, v in kept.items() if type(v) in (int, bool)}
            )
            self.publisher._wake.set()
        return {}

    def _report(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        self.door.report(connection.actor, body)
        return {}

    def _disconnect(self, key: str) -> None:
        for connection in [c for c in list(self.hub.connections.values()) if c.key == key]:
            for stream in list(connection.watches):
                self.hub.leave(connection, stream)
            fanout.send(connection.eio_socket, fanout.Message("signed_out", {}), direct=False)
            self.socketio.server.disconnect(connection.sid)

    def _heard(self, hint: dict[str, Any]) -> None:
        if "stream" in hint:
            self.publisher.moved(hint["stream"])
        if "presence" in hint:
            self.hub.heard_presence(hint["worker"], hint["presence"], hint["here"])
        if "ended" in hint:
            self._disconnect(hint["ended"])
