"""Sockets that cost their place in memory and nothing else while they are silent: read when the
loop says that something came, written at once, pinged by one timer for all of them.

python-engineio keeps three threads of execution for each socket: its reader, its writer, and one
that sleeps until the next ping. With 10,000 sockets those are most of the memory and of the idle
CPU (docs/performance.md). This replaces them where the server is eventlet's own; everywhere else
python-engineio's stay.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

import engineio
from engineio.exceptions import UnknownPacketError
from engineio.packet import CLOSE, OPEN, PING, Packet
from engineio.socket import Socket

from . import anonymous_sockets
from .pings import Loop, Pings
from .websocket_frames import (
    CLOSE_FRAME,
    BrokenFrame,
    Close,
    Ping,
    Reader,
    is_engine_pong,
    pong_frame,
    text_frame,
)

READ_BYTES = 8192
MOST_WAITING_BYTES = 1024 * 1024
"""A client that lets more pile up is not reading: it is let go, and takes a snapshot when it comes
back."""
KEPT = ("HTTP_COOKIE", anonymous_sockets.KEY, "tavla.recognised")
_NOTHING = (lambda *_: None, lambda: None)
"""What the loop may call when a descriptor is taken from it; it never is while it listens."""
logger = logging.getLogger(__name__)


class LightEngine(engineio.Server):
    """An Engine.IO server whose sockets are light; websockets only. A server becomes one by
    `lighten`."""

    loop: Loop
    spawn: Callable[..., object]
    pings: Pings

    def _handle_connect(
        self, environ: dict[str, Any], start_response: Any, transport: str, jsonp_index: Any = None
    ) -> object:
        def opened(websocket: Any) -> None:
            anonymous_sockets.stays(environ)
            LightSocket(self, self.generate_id(), _taken_from(websocket)).open(_kept(environ))

        return self._async["websocket"](opened, self)(environ, start_response)


def lighten(engine: engineio.Server, loop: Loop, spawn: Callable[..., object]) -> LightEngine:
    """From now on new sockets are light. Run its `pings`. `spawn(work, *args)` begins a thread of
    execution that nobody waits for."""
    engine.__class__ = LightEngine
    engine.loop, engine.spawn = loop, spawn
    engine.pings = Pings(engine.ping_interval, engine.sleep)
    return engine


class LightSocket(Socket):
    """Reads while nothing is being worked on, so what a client sends ahead waits in its own
    kernel."""

    connected = upgraded = True
    upgrading = closing = closed = is_pinged = False
    _reading = _writing = _reader = None

    def __init__(self, server: LightEngine, sid: str, line: Any) -> None:
        self.server = server
        self.sid = sid
        self._line = line
        self._outbox = bytearray()

    def open(self, environ: dict[str, Any]) -> None:
        server = self.server
        server.sockets[self.sid] = self
        server._trigger_event("connect", self.sid, environ, run_async=False)
        hello = {
            "sid": self.sid,
            "upgrades": [],
            "pingTimeout": int(server.ping_timeout * 1000),
            "pingInterval": int(server.ping_interval * 1000),
            "maxPayload": server.max_http_buffer_size,
        }
        self.send(Packet(OPEN, hello))
        server.pings.add(self)
        self._listen()

    def send(self, pkt: Packet) -> None:
        if not self.closed:
            self.write(text_frame(pkt.encode().encode()))

    def write(self, frame: bytes) -> None:
        """Never blocks; in the order of calls. What the kernel does not take waits."""
        sent = 0
        if not self._outbox:
            try:
                sent = self._line.send(frame)
            except BlockingIOError:
                pass
            except OSError:
                return  # whoever reads this line is told
        if sent < len(frame):
            self._keep(frame[sent:])

    def ping(self) -> None:
        """Ends it if the last one was never answered, or a goodbye never read."""
        if self.closed:
            self._hang_up()
        elif self.is_pinged:
            self.close(abort=True, reason=self.server.reason.PING_TIMEOUT)
        else:
            self.is_pinged = True
            self.send(Packet(PING))

    def schedule_ping(self) -> None:
        """The last ping was answered."""
        self.is_pinged = False

    def check_ping_timeout(self) -> bool:
        return not self.closed

    def close(self, wait: bool = True, abort: bool = False, reason: Any = None) -> None:
        """What was sent before goes out first, unless `abort`."""
        if self.closed or self.closing:
            return
        self.closing = True
        reason = reason or self.server.reason.SERVER_DISCONNECT
        self.server._trigger_event("disconnect", self.sid, reason, run_async=False)
        if abort:
            self._outbox.clear()
        else:
            self.send(Packet(CLOSE))
            self.write(CLOSE_FRAME)
        self.closed = True
        self.server.sockets.pop(self.sid, None)
        if not self._outbox:
            self._hang_up()

    def _readable(self, _number: int) -> None:
        """In the loop itself, where nothing may wait: what has to be worked on gets a thread of its
        own, for as long as it takes."""
        try:
            data = self._line.recv(READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if self._reader is None and is_engine_pong(data):
            self.is_pinged = False
            return
        items = self._read(data) if data else [Close()]
        if items:
            self._pause()
            self.server.spawn(self._work, items)

    def _read(self, data: bytes) -> list[Any]:
        reader = self._reader or Reader(self.server.max_http_buffer_size)
        try:
            items: list[Any] = reader.feed(data)
        except BrokenFrame as broken:
            return [broken]
        self._reader = None if reader.is_idle else reader
        return items

    def _work(self, items: list[Any]) -> None:
        for item in items:
            if not self.closed:
                self._handle(item)
        if not self.closed:
            self._listen()

    def _handle(self, item: Any) -> None:
        if isinstance(item, Ping):
            self.write(pong_frame(item.payload))
        elif isinstance(item, Close):
            self.close(abort=True, reason=self.server.reason.TRANSPORT_CLOSE)
        else:
            self._receive(item)

    def _receive(self, item: str | bytes | BrokenFrame) -> None:
        try:
            if isinstance(item, BrokenFrame):
                raise item
            self.receive(Packet(encoded_packet=item))
        except UnknownPacketError:
            pass
        except Exception as error:
            logger.warning("a socket sent what is no message and is let go: %r", str(error)[:120])
            self.close(abort=True)

    def _keep(self, rest: bytes) -> None:
        if len(self._outbox) + len(rest) > MOST_WAITING_BYTES:
            logger.warning("a socket does not read, a megabyte waits for it: it is let go")
            self.close(abort=True)
            return
        self._outbox += rest
        if self._writing is None:
            loop = self.server.loop
            self._writing = loop.add(loop.WRITE, self._line.fileno(), self._writable, *_NOTHING)

    def _writable(self, _number: int) -> None:
        try:
            del self._outbox[: self._line.send(self._outbox)]
        except BlockingIOError:
            return
        except OSError:
            self._outbox.clear()
        if not self._outbox:
            self.server.loop.remove(self._writing)
            self._writing = None
            if self.closed:
                self._hang_up()

    def _listen(self) -> None:
        loop = self.server.loop
        self._reading = loop.add(loop.READ, self._line.fileno(), self._readable, *_NOTHING)

    def _pause(self) -> None:
        if self._reading is not None:
            self.server.loop.remove(self._reading)
            self._reading = None

    def _hang_up(self) -> None:
        self._pause()
        if self._writing is not None:
            self.server.loop.remove(self._writing)
            self._writing = None
        with suppress(OSError):
            self._line.shutdown(SHUT_RDWR)
        self._line.close()


def _taken_from(websocket: Any) -> object:
    """The line itself, out of the hands of the server that spoke HTTP on it: its thread ends, and
    closes nothing."""
    websocket.websocket_closed = True
    before = websocket.socket.fd
    line = type(before)(before.family, before.type, before.proto, before.detach())
    line.setblocking(False)
    return line


def _kept(environ: dict[str, Any]) -> dict[str, object]:
    """Of the request what is asked for later; not its buffers."""
    return {name: value for name, value in environ.items() if name in KEPT}
