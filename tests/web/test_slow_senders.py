"""Whoever sends a request a byte at a time is let go when the whole has taken too long."""

import socket
import time
from collections.abc import Iterator

import pytest

from board.web import slow_senders
from board.web.slow_senders import HurriedFile, seconds_for


class Pair:
    """Both ends of a connection, and a clock that is moved by hand."""

    def __init__(self) -> None:
        self.ours, self.theirs = socket.socketpair()
        self.now = 1000.0

    def file(self) -> HurriedFile:
        return HurriedFile(self.ours.makefile("rb"), self.ours)


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    made = Pair()
    monkeypatch.setattr(time, "monotonic", lambda: made.now)
    yield made
    made.ours.close()
    made.theirs.close()


def test_what_comes_in_time_is_read_as_it_was_sent(pair: Pair):
    pair.theirs.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\nbody")
    file = pair.file()
    assert file.readline() == b"GET / HTTP/1.1\r\n"
    assert file.readline(4) == b"Host"
    assert file.readline() == b": a\r\n"
    assert file.readline() == b"\r\n"
    assert file.read(4) == b"body"
    pair.theirs.shutdown(socket.SHUT_WR)
    assert file.read(10) == b"" and file.readline() == b""


def test_drops_do_not_add_up(pair: Pair):
    file = pair.file()
    file.allow(30)
    for _ in range(3):
        pair.theirs.sendall(b"x")
        assert file.read(1) == b"x"
        pair.now += 9
    pair.theirs.sendall(b"x")
    pair.now += 4
    with pytest.raises(TimeoutError):
        file.read(1)


def test_a_large_body_has_more_time_and_the_largest_not_all_day():
    assert seconds_for(1000) < 31
    assert 300 < seconds_for(25 * 1024 * 1024) < 600


class Base:
    """What eventlet's protocol does, as far as it matters here."""

    def __init__(self, connection: socket.socket, headers: dict[str, str]) -> None:
        self.connection, self.headers = connection, headers
        self.setup()

    def setup(self) -> None:
        self.rfile = self.connection.makefile("rb")

    def get_environ(self) -> dict[str, object]:
        return {}


def test_a_promised_terabyte_gives_no_more_time_than_the_largest_file(pair: Pair):
    protocol = slow_senders.hurrying(Base)(pair.ours, {"content-length": str(10**12)})
    protocol.get_environ()
    assert protocol.rfile._until - pair.now < 600
