"""Told to end (SIGTERM), a server lets what runs end, tells its sockets, and leaves nothing half
done behind."""

import signal
import socket
import threading
from pathlib import Path

import pytest

from tests.support.servers import Browser, Server

MODES = ["eventlet", "threading"]


@pytest.fixture(params=MODES)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Server:
    made = Server(tmp_path, async_mode=request.param)
    made.tell_story()
    return made.start()


def head_of_upload(browser: Browser, size: int) -> bytes:
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.http.cookies)
    lines = [
        "POST /api/v1/files HTTP/1.1",
        "Host: localhost",
        f"Cookie: {cookies}",
        f"X-CSRF-Token: {browser.csrf}",
        "Content-Type: application/octet-stream",
        f"Content-Length: {size}",
        "Connection: close",
        "\r\n",
    ]
    return "\r\n".join(lines).encode()


def test_a_slow_upload_ends_sockets_are_told_and_the_exit_code_is_0(server: Server) -> None:
    ann = Browser(server, "Ann").connect("board/1")
    told = threading.Event()
    assert ann.socket
    assert server.process
    ann.socket.on("disconnect", lambda *_: told.set())
    line = socket.create_connection(("127.0.0.1", server.port))
    line.sendall(head_of_upload(ann, 200_000) + b"x" * 100_000)
    while not list((server.folder / "files").glob("tmp*")):
        assert not told.wait(0.02), "the upload has not begun yet"
    server.process.send_signal(signal.SIGTERM)
    assert told.wait(10), "the browser's socket was not told"
    line.sendall(b"x" * 100_000)
    answer = b""
    while more := line.recv(65536):
        answer += more
    assert answer.startswith((b"HTTP/1.1 200", b"HTTP/1.0 200")), answer[:200]
    assert server.process.wait(timeout=20) == 0
    server.process = None
    assert list((server.folder / "files").glob("tmp*")) == []
    assert "Traceback" not in server.log()


def test_an_upload_that_never_ends_is_cut_and_leaves_nothing(server: Server) -> None:
    ann = Browser(server, "Ann")
    assert server.process
    line = socket.create_connection(("127.0.0.1", server.port))
    line.sendall(head_of_upload(ann, 200_000) + b"x" * 100_000)
    gone = threading.Event()
    while not list((server.folder / "files").glob("tmp*")):
        gone.wait(0.02)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(timeout=40) == 0
    server.process = None
    assert list((server.folder / "files").glob("tmp*")) == []
    line.close()
