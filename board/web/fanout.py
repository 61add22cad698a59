"""One pre-built frame to many sockets: written straight where nothing waits, through Socket.IO's queue where it does.

This is the only module that knows the insides of python-engineio and eventlet's websocket. Where they are not as
expected (another async mode, another version) every message takes the public way; order is the same either way.
Measured: docs/performance.md.
"""

import struct
from typing import Any

import orjson
from engineio.packet import MESSAGE, Packet
from flask_socketio import SocketIO

TEXT_FRAME = 0x81


class Message:
    """One Socket.IO event, encoded once for everybody who gets it."""

    def __init__(self, name: str, body: Any) -> None:
        text = "2" + orjson.dumps([name, body]).decode()
        self.packet = Packet(MESSAGE, text)
        self.frame = _frame(b"4" + text.encode())


def prepare(socketio: SocketIO) -> None:
    """Keeps each connection's websocket within reach, and declines permessage-deflate (1.6 times the CPU)."""
    eio = socketio.server.eio
    eio._async = {**eio._async, "websocket": _within_reach(eio._async["websocket"])}


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
        eio_socket.send(message.packet)
    else:
        _write(eio_socket, websocket, message)


def _write(eio_socket: Any, websocket: Any, message: Message) -> None:
    try:
        sent = websocket.socket.fd.send(message.frame)
    except BlockingIOError:
        eio_socket.send(message.packet)
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
                return handler(websocket)

            super().__init__(handle, server, **options)

        def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
            environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
            return super().__call__(environ, start_response)

    return Transport


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
