"""Nonsense from strangers, at a real worker: it ends there, leaves a line in the log, and nobody
else notices."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
import requests
import socketio
import websocket

from board.web.socket_limits import MOST_SOCKETS
from tests.support.servers import Browser, Server, running

FRAMES = [
    "9",
    "x",
    "",
    "4",
    "4x",
    "42{not json",
    "42[]",
    "43",
    "451-",
    '451-["a",{"_placeholder":true,"num":9}]',
    "40/x",
]
BINARY = [b"", b"\x00\xff", b"b4AAAA"]
HEADS = [
    b"\x00\xff\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /api/v1/cards HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nContent-Type: "
    b"application/json\r\n\r\n{",
    b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: a\r\nUpgrade: "
    b"websocket\r\nConnection: Upgrade\r\n\r\n",
]


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("nonsense"), async_mode=request.param)
    made.mode = request.param
    made.tell_story()
    with running(made):
        yield made


def test_malformed_frames_end_their_socket_and_leave_no_traceback(server: Server):
    address = f"ws://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket"
    for frame in FRAMES + BINARY:
        one = websocket.create_connection(address, timeout=20)
        one.recv()
        with suppress(OSError, websocket.WebSocketException):
            one.send_binary(frame) if isinstance(frame, bytes) else one.send(frame)
            one.shutdown()
    assert requests.get(f"{server.base}/healthz", timeout=20).ok
    assert "Traceback" not in server.log()


def test_malformed_requests_leave_no_traceback(server: Server):
    before = len(server.log().splitlines())
    for head in HEADS:
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as one:
            one.sendall(head)
            one.shutdown(socket.SHUT_WR)
            with suppress(OSError):
                while one.recv(4096):
                    pass
    assert requests.get(f"{server.base}/healthz", timeout=20).ok
    if server.mode == "threading":
        return  # Werkzeug's own server, for development, writes what it likes
    assert "Traceback" not in server.log()
    assert len(server.log().splitlines()) - before <= 3 * len(HEADS)


def test_a_sign_in_opens_twenty_sockets_and_no_more(server: Server):
    ann = Browser(server, "Ann")
    opened = []
    try:
        for _ in range(MOST_SOCKETS):
            ann.connect()
            opened.append(ann.socket)
        with pytest.raises(socketio.exceptions.ConnectionError):
            ann.connect()
        opened.pop().disconnect()
        ann.socket = None
        for _ in range(100):
            with suppress(socketio.exceptions.ConnectionError):
                ann.connect()
                break
        assert ann.socket and ann.socket.connected
        opened.append(ann.socket)
    finally:
        _say_goodbye(opened)


def _say_goodbye(sockets: list[socketio.Client]) -> None:
    """At once: each waits for the server's answer, three seconds at Werkzeug's."""
    with ThreadPoolExecutor(MOST_SOCKETS) as pool:
        list(pool.map(lambda one: one.disconnect(), sockets))
