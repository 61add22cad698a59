"""The socket's handlers: connect, watch, unwatch, presence, a wall's heartbeat. Writes never come
this way (they are HTTP)."""

import logging
import secrets
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from flask import Flask
from flask_socketio import ConnectionRefusedError, SocketIO

from board.core import catching_up, changes, clock
from board.core.actor import Actor
from board.core.errors import Refused
from board.core.event_log import NOTHING
from board.core.outages import TRY_AGAIN
from board.settings import Settings

from . import fanout, socket_limits
from .anonymous_sockets import Strangers, has_outstayed
from .connection_registry import Connection, ConnectionRegistry
from .light_sockets import LightEngine, lighten
from .permission_rechecks import Recheck
from .pings import Loop
from .publishing import Publisher
from .pubsub import NoPubsub, RedisPubsub
from .socket_limits import BadRequest
from .watching import Watching

STRANGERS_COUNTED_EVERY_SECONDS = 2
RECOGNISED = "tavla.recognised"
logger = logging.getLogger(__name__)


class Recognised(NamedTuple):
    """Whom the cookie of a handshake names, and the anti-forgery token that the page must know."""

    actor: Actor
    key: str
    forgery_token: str | None


@dataclass(frozen=True)
class Authenticator:
    """Who may come in, injected by the slices that know: `recognise(environ)` whom a handshake's
    cookie names, `identify(auth, environ, recognised)` answers (actor, key of the sign-in) or None
    and reads who it is unless that is `recognised`; `actors_of(keys)` the actors with today's
    rights, without keys that no longer stand; `heartbeat(actor, body)` takes what a TV says of
    itself. `version` is what the pages of this worker are made of."""

    identify: Callable[
        [dict[str, Any], dict[str, Any], Recognised | None], tuple[Actor, str] | None
    ]
    actors_of: Callable[[Collection[str]], dict[str, Actor]]
    recognise: Callable[[dict[str, Any]], Recognised | None]
    heartbeat: Callable[[Actor, dict[str, Any]], None]
    version: str


class Realtime:
    """The sockets of this worker and what belongs to them."""

    def __init__(self, app: Flask, settings: Settings, authenticator: Authenticator) -> None:
        self.authenticator = authenticator
        self.worker = secrets.token_hex(6)
        self.socketio = SocketIO(
            app,
            async_mode=settings.async_mode,
            cors_allowed_origins=settings.origins,
            transports=["websocket"],
            manage_session=False,
            json=fanout.Json,
            async_handlers=False,
            max_http_buffer_size=socket_limits.MOST_MESSAGE_BYTES,
            ping_interval=25,
            ping_timeout=20,
        )
        fanout.prepare(self.socketio)
        self.strangers = Strangers(app.wsgi_app)
        self.strangers.follow(self.socketio.server, self._recognise)
        app.wsgi_app = self.strangers  # type: ignore[method-assign]
        self.registry = ConnectionRegistry(
            self.socketio,
            publish=lambda hint: self.pubsub.publish(hint),
        )
        self.pubsub = (
            RedisPubsub(settings.redis_url, self.worker, self._on_hint)
            if settings.redis_url
            else NoPubsub()
        )
        self._begin()
        self._handlers()

    def _begin(self) -> None:
        """What hears of changes, and who may hear them."""
        self.recheck = Recheck(self.registry, self.authenticator.actors_of, self._disconnect)
        self.publisher = Publisher(
            self.registry,
            self.pubsub,
            sent=self.recheck.after,
            begun_anew=self.recheck.of_stream,
        )
        self.publisher.begin({"people": NOTHING} | catching_up.heads(["people"]))
        self.watching = Watching(self.registry, self.publisher, self.recheck)

    def lighten(self, loop: Loop, spawn: Callable[..., object]) -> None:
        """The server's own loop reads and writes the sockets (light_sockets.py); call before
        `start`."""
        lighten(self.socketio.server.eio, loop, spawn)

    def start(self) -> None:
        """Begins to publish; call once per process, after any forking or monkey-patching."""
        changes.committed.connect(self.publisher.hint)
        engine = self.socketio.server.eio
        tasks = [self.publisher.run, self.recheck.run, self._show_strangers_out]
        if isinstance(engine, LightEngine):
            tasks.append(engine.pings.run)
        for task in tasks:
            threading.Thread(target=task, daemon=True).start()

    def end_key(self, key: str) -> None:
        """A sign-in or pairing has ended: its sockets are closed at once, on every worker."""
        self._disconnect(key)
        self.pubsub.publish({"ended": key})

    def close_all(self) -> None:
        """The server ends: each browser is told so, and comes back to whoever serves next."""
        for one in list(self.socketio.server.eio.sockets.values()):
            one.close(wait=False)

    def _handlers(self) -> None:
        server = self.socketio.server
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnected)
        for name, handler in (
            ("watch", self.watching.watch),
            ("unwatch", self._unwatch),
            ("whisper", self._share_presence),
            ("report", self._heartbeat),
            ("version", lambda *_: self.authenticator.version),
            ("clock", lambda *_: int(clock.now().timestamp() * 1000)),
        ):
            server.on(name, self._answering(handler))

    def _recognise(self, environ: dict[str, Any]) -> str | None:
        """The key of whom the cookie of a handshake names; kept, so that the sign-in that follows
        need not read it again."""
        passes = self.recheck.passes
        try:
            found = self.authenticator.recognise(environ)
        except TRY_AGAIN:
            return None
        if found is None:
            return None
        environ[RECOGNISED] = (passes, found)
        return found.key

    def _identify(self, auth: dict[str, Any], environ: dict[str, Any]) -> tuple[Actor, str] | None:
        passes, recognised = environ.get(RECOGNISED, (None, None))
        is_current = recognised is not None and passes == self.recheck.passes
        return self.authenticator.identify(auth, environ, recognised if is_current else None)

    def _connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        passes = self.recheck.passes
        try:
            found = self._identify(auth if isinstance(auth, dict) else {}, environ)
            if found is None:
                raise ConnectionRefusedError("not_signed_in")
            actor, key = found
            socket_limits.check_sockets(len(self.registry.of_key(key)), key)
        except (*TRY_AGAIN, socket_limits.TooManySockets) as refused:
            raise ConnectionRefusedError(refused.code()) from refused
        self.strangers.met(environ)
        connection = Connection(sid, actor, key, fanout.socket_of(self.socketio, sid))
        self.registry.enter(connection)
        for done in (RECOGNISED, "HTTP_COOKIE"):
            environ.pop(done, None)
        if self.recheck.passes != passes:
            self.recheck.check_again([connection])

    def _disconnected(self, sid: str, *_: Any) -> None:
        self.registry.part(sid)
        self.publisher.wake()

    def _answering(
        self, handler: Callable[[Connection, dict[str, Any]], Any]
    ) -> Callable[..., Any]:
        """A message is handled without a request: what it needs is in its connection."""

        def handle(sid: str, body: Any = None, *_: Any) -> Any:
            connection = self.registry.connections.get(sid)
            if connection is None:
                return {"error": BadRequest.code()}
            try:
                connection.bucket.take(time.monotonic())
                return handler(connection, body if isinstance(body, dict) else {})
            except Refused as refused:
                if connection.bucket.is_flooded:
                    fanout.drop(connection.eio_socket)
                return {"error": refused.code()}
            except Exception:
                logger.exception("a socket's message")
                return None

        return handle

    def _unwatch(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        self.registry.leave(connection, str(body.get("stream")))
        return {}

    def _share_presence(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        """What this person looks at on a stream: {"stream", "card": id, "typing": bool}. Nothing of
        it is stored."""
        if connection.actor.kind == "member":
            self.registry.presence.look(connection, *socket_limits.read_presence(body))
            self.publisher.wake()
        return {}

    def _heartbeat(self, connection: Connection, body: dict[str, Any]) -> dict[str, Any]:
        self.authenticator.heartbeat(connection.actor, body)
        return {}

    def _show_strangers_out(self) -> None:
        """A socket on which nobody signs in is not kept, however well it answers pings."""
        while True:
            time.sleep(STRANGERS_COUNTED_EVERY_SECONDS)
            if self.strangers.are_here:
                self.end_strangers(time.monotonic())

    def end_strangers(self, now: float) -> None:
        server = self.socketio.server
        for eio_sid, environ in list(server.environ.items()):
            eio_socket = server.eio.sockets.get(eio_sid)
            if eio_socket is not None and has_outstayed(environ, now):
                fanout.drop(eio_socket)

    def _disconnect(self, key: str) -> None:
        self.recheck.passes += 1
        for connection in self.registry.of_key(key):
            for stream in list(connection.watches):
                self.registry.leave(connection, stream)
            fanout.send(connection.eio_socket, fanout.Message("signed_out", {}))
            self.socketio.server.disconnect(connection.sid)

    def _on_hint(self, hint: dict[str, Any]) -> None:
        if "stream" in hint:
            self.publisher.moved(hint["stream"])
        if "presence" in hint:
            self.registry.presence.heard(hint["worker"], hint["presence"], hint["here"])
        if "ended" in hint:
            self._disconnect(hint["ended"])
