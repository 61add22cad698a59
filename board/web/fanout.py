"""One pre-built frame to many sockets: written straight where nothing waits, through Socket.IO's
queue where it does.

This is the only module that knows the insides of python-engineio and eventlet's websocket. Where
they are not as expected (another async mode, another version) every message takes the public way;
order is the same either way. Measured: docs/performance.md.
"""

import logging
import struct
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

import orjson
from engineio.packet import MESSAGE, Packet
from flask_socketio import SocketIO
from simple_websocket import ConnectionClosed

TEXT_FRAME = 0x81
MOST_WAITING_BYTES = 1024 * 1024
"""A client that lets more pile up is not reading: it is let go, and takes a snapshot when it comes
back."""
logger = logging.getLogger(__name__)


class Message:
    """One Socket.IO event, encoded once for everybody who gets it."""

    def __init__(self, name: str, body: Any) -> None:
        text = "2" + orjson.dumps([name, body]).decode()
        self.packet = Packet(MESSAGE, text)
        self.frame = _frame(b"4" + text.encode())


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


def send(eio_socket: Any, message: Message, *, direct: bool) -> None:
    """Sends without ever blocking the caller; in the order of calls."""
    if eio_socket.closed:
        return
    websocket = getattr(eio_socket, "websocket", None) if direct else None
    if websocket is None or eio_socket.queue.unfinished_tasks or websocket._sendlock.locked():
        _queue(eio_socket, message.packet)
    else:
        _write(eio_socket, websocket, message)


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


def _write(eio_socket: Any, websocket: Any, message: Message) -> None:
    try:
        sent = websocket.socket.fd.send(message.frame)
    except BlockingIOError:
        _queue(eio_socket, message.packet)
        return
    except OSError:
        return
    if sent < len(message.frame):
        websocket._sendlock.acquire()
        eio_socket.server.start_background_task(_write_rest, websocket, message.frame[sent:])


def _write_rest(websocket: Any, rest: bytes) -> None:
    """The lock was taken by the caller, so nothing gets between the two halves of a frame."""
    try:
        websocket.socket.sendall(rest)
    except OSError:
        websocket.websocket_closed = True
    finally:
        websocket._sendlock.release()


def _within_reach(base: type) -> type:
    class Transport(base):  # type: ignore[misc, valid-type]
        def __init__(self, handler: Any, server: Any, **options: Any) -> None:
            def handle(websocket: Any) -> Any:
                if _can_be_written_to(websocket):
                    handler.__self__.websocket = websocket
                try:
                    return handler(websocket)
                except Exception as error:
                    _not_understood(handler.__self__, error)
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


def _can_be_written_to(websocket: Any) -> bool:
    green_socket = getattr(websocket, "socket", None)
    return hasattr(websocket, "_sendlock") and hasattr(getattr(green_socket, "fd", None), "send")


def _frame(payload: bytes) -> bytes:
    """RFC 6455, 5.2: a final, unmasked text frame."""
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", TEXT_FRAME, length) + payload
    if length < 65536:
        return struct.pack("!BBH", TEXT_FRAME, 126, length) + payload
    return struct.pack("!BBQ", TEXT_FRAME, 127, length) + payload
