"""One encoded message to many sockets: written straight to those that are light, through
Engine.IO's queue to all others.

This and light_sockets.py are the only modules that know the insides of python-engineio and
eventlet's websocket. Order is the same either way. Measured: docs/performance.md.
"""

import logging
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

import orjson
from engineio.packet import MESSAGE, Packet
from flask_socketio import SocketIO
from simple_websocket import ConnectionClosed

from .light_sockets import MOST_WAITING_BYTES, LightSocket
from .websocket_frames import text_frame

logger = logging.getLogger(__name__)


class Message:
    """One Socket.IO event, encoded once for everybody who gets it."""

    def __init__(self, name: str, body: Any) -> None:
        text = "2" + orjson.dumps([name, body]).decode()
        self.packet = Packet(MESSAGE, text)
        self.frame = text_frame(b"4" + text.encode())


class Json:
    """For Socket.IO, with the names of Python's own."""

    loads = staticmethod(orjson.loads)

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return orjson.dumps(value).decode()


def prepare(socketio: SocketIO) -> None:
    """Keeps each connection's websocket within reach, declines permessage-deflate (1.6 times the
    CPU), and ends a socket at the first message that is none."""
    eio = socketio.server.eio
    eio._async = {**eio._async, "websocket": _within_reach(eio._async["websocket"])}
    eio.handlers["message"] = _understood(eio, eio.handlers["message"])


def socket_of(socketio: SocketIO, sid: str) -> Any:
    """The Engine.IO socket of a connected client; None when it has just gone."""
    eio = socketio.server.eio
    return eio.sockets.get(socketio.server.manager.eio_sid_from_sid(sid, "/"))


def send(eio_socket: Any, message: Message) -> None:
    """Sends without ever blocking the caller; in the order of calls."""
    if eio_socket.closed:
        return
    if isinstance(eio_socket, LightSocket):
        eio_socket.write(message.frame)
    else:
        _queue(eio_socket, message.packet)


def drop(eio_socket: Any) -> None:
    """Ends a connection at once, whatever waits for it."""
    eio_socket.close(wait=False, abort=True)
    websocket = getattr(eio_socket, "websocket", None)
    if websocket is not None:
        with suppress(OSError):
            websocket.socket.shutdown(SHUT_RDWR)


def _queue(eio_socket: Any, packet: Packet) -> None:
    """Counts what waits: since the queue was last empty, and only when that is much, what really is
    in it."""
    is_empty = not eio_socket.queue.unfinished_tasks
    waiting = (0 if is_empty else getattr(eio_socket, "waiting_bytes", 0)) + len(packet.data)
    if waiting > MOST_WAITING_BYTES:
        waiting = sum(
            len(one.data) for one in list(eio_socket.queue.queue) if one is not None and one.data
        )
    eio_socket.waiting_bytes = waiting
    if waiting > MOST_WAITING_BYTES:
        logger.warning("a socket does not read, %s kB wait for it: it is let go", waiting // 1024)
        drop(eio_socket)
    else:
        eio_socket.send(packet)


def _within_reach(base: type) -> type:
    class Transport(base):  # type: ignore[misc, valid-type]
        def __init__(self, handler: Any, server: Any, **options: Any) -> None:
            owner = getattr(handler, "__self__", None)

            def handle(websocket: Any) -> Any:
                if owner is not None and hasattr(websocket, "socket"):
                    owner.websocket = websocket
                try:
                    return handler(websocket)
                except Exception as error:
                    _not_understood(owner, error)
                    return []

            super().__init__(handle, server, **options)

        def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
            environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
            return super().__call__(environ, start_response)

        def close(self) -> None:
            """The reader may have closed the line between the writer's look and its goodbye."""
            with suppress(OSError, ConnectionClosed):
                super().close()

    return Transport


def _understood(eio: Any, handle: Any) -> Any:
    """Socket.IO's reader of messages. Our own handlers catch for themselves: what comes out here is
    no Socket.IO."""

    def read(eio_sid: str, data: Any) -> None:
        try:
            handle(eio_sid, data)
        except Exception as error:
            _not_understood(eio.sockets.get(eio_sid), error)

    return read


def _not_understood(eio_socket: Any, error: Exception) -> None:
    """One line in the log, whatever was sent; and nothing more from there."""
    logger.warning("a socket sent what is no message and is let go: %r", str(error)[:120])
    if eio_socket is not None:
        drop(eio_socket)
