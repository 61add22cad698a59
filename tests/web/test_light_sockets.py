"""Light sockets over a real pair of lines, with a loop that the test turns."""

import socket
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from board.web import light_sockets
from board.web.light_sockets import LightSocket
from board.web.pings import Pings
from board.web.websocket_frames import text_frame

MASK = b"\x00\x00\x00\x00"


class TurnedLoop:
    """Calls what is ready when it is told to."""

    READ, WRITE = "read", "write"

    def __init__(self) -> None:
        self.listening: dict[str, Callable[[int], None]] = {}

    def add(self, kind: str, number: int, ready: Any, *_: Any) -> str:
        assert kind not in self.listening
        self.listening[kind] = ready
        return kind

    def remove(self, listener: str) -> None:
        del self.listening[listener]

    def turn(self, kind: str = READ) -> None:
        self.listening[kind](0)


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    here, there = socket.socketpair()
    here.setblocking(False)
    there.settimeout(5)
    yield here, there
    for end in (here, there):
        end.close()


class Engine:
    """As much of an engine as a socket asks for; works at once, and remembers what came."""

    ping_interval, ping_timeout, max_http_buffer_size = 25, 20, 1000
    reason = SimpleNamespace(
        PING_TIMEOUT="ping timeout", TRANSPORT_CLOSE="gone", SERVER_DISCONNECT="ended"
    )
    logger = SimpleNamespace(info=lambda *_: None)
    async_handlers = False

    def __init__(self) -> None:
        self.loop = TurnedLoop()
        self.pings = Pings(25, lambda _: None)
        self.sockets: dict[str, Any] = {}
        self.heard: list[tuple[Any, ...]] = []

    def spawn(self, work: Callable[..., None], *args: Any) -> None:
        work(*args)

    def _trigger_event(self, *event: Any, **_: Any) -> None:
        self.heard.append(event)


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def opened(engine: Engine, ends: tuple[socket.socket, socket.socket]) -> LightSocket:
    made = LightSocket(engine, "one", ends[0])  # type: ignore[arg-type]
    made.open({"HTTP_HOST": "here"})
    assert b'"sid":"one"' in ends[1].recv(1000)
    return made


def said(text: str) -> bytes:
    payload = text.encode()
    return bytes([0x81, 0x80 | len(payload)]) + MASK + payload


def test_a_message_is_handled_and_reading_goes_on(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket]
) -> None:
    for text in ("4hello", "4again"):
        ends[1].sendall(said(text))
        engine.loop.turn()
    messages = [event[2] for event in engine.heard if event[0] == "message"]
    assert messages == ["hello", "again"]


def test_a_message_in_pieces_is_handled_once_it_is_whole(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket]
) -> None:
    frame = said("4hello")
    for at in range(len(frame)):
        assert [event for event in engine.heard if event[0] == "message"] == []
        ends[1].sendall(frame[at : at + 1])
        engine.loop.turn()
    assert [event[2] for event in engine.heard if event[0] == "message"] == ["hello"]


def test_while_one_message_is_worked_on_no_other_is_read(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket], monkeypatch: Any
) -> None:
    def trigger(*_: Any, **__: Any) -> None:
        assert engine.loop.listening == {}

    monkeypatch.setattr(engine, "_trigger_event", trigger)
    ends[1].sendall(said("4hello"))
    engine.loop.turn()
    assert list(engine.loop.listening) == ["read"]


@pytest.mark.parametrize("sent", [b"\x81\x01x", said("x"), said(""), b"\x81\xfe\x40\x00"])
def test_what_is_no_message_ends_it_at_once(
    engine: Engine,
    opened: LightSocket,
    ends: tuple[socket.socket, socket.socket],
    sent: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    ends[1].sendall(sent)
    engine.loop.turn()
    assert opened.closed
    assert engine.sockets == engine.loop.listening == {}
    assert ends[1].recv(10) == b""
    [line] = caplog.records
    assert "is no message" in line.getMessage()


@pytest.mark.parametrize("goodbye", [b"", b"\x88\x80" + MASK])
def test_who_goes_is_gone(
    engine: Engine,
    opened: LightSocket,
    ends: tuple[socket.socket, socket.socket],
    goodbye: bytes,
) -> None:
    ends[1].sendall(goodbye)
    ends[1].shutdown(socket.SHUT_WR)
    engine.loop.turn()
    assert opened.closed
    assert engine.heard[-1] == ("disconnect", "one", "gone")


def test_what_the_line_does_not_take_waits_in_order(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket]
) -> None:
    frames = [text_frame(bytes([65 + number]) * 100_000) for number in range(6)]
    for frame in frames:
        opened.write(frame)
    came = bytearray()
    while len(came) < sum(map(len, frames)):
        came += ends[1].recv(65_536)
        if "write" in engine.loop.listening:
            engine.loop.turn("write")
    assert bytes(came) == b"".join(frames)
    assert list(engine.loop.listening) == ["read"]


def test_who_does_not_read_is_let_go_after_a_megabyte(
    engine: Engine, opened: LightSocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(light_sockets, "MOST_WAITING_BYTES", 100_000)
    for _ in range(20):
        opened.write(b"x" * 50_000)
    assert opened.closed
    assert engine.loop.listening == {}


def test_a_goodbye_comes_after_all_that_was_sent_before(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket]
) -> None:
    opened.write(b"x" * 600_000)
    opened.close()
    came = bytearray()
    while piece := ends[1].recv(65_536):
        came += piece
        if "write" in engine.loop.listening:
            engine.loop.turn("write")
    assert bytes(came) == b"x" * 600_000 + text_frame(b"1") + b"\x88\x02\x03\xe8"
    assert engine.loop.listening == {}


def test_a_goodbye_that_nobody_reads_is_not_waited_for_without_end(
    engine: Engine, opened: LightSocket
) -> None:
    opened.write(b"x" * 600_000)
    opened.close()
    assert engine.loop.listening
    engine.pings.send_due(float("inf"))
    assert engine.loop.listening == {}


def test_a_ping_that_is_answered_keeps_it_and_one_that_is_not_ends_it(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket]
) -> None:
    opened.ping()
    assert ends[1].recv(10) == text_frame(b"2")
    ends[1].sendall(said("3"))
    engine.loop.turn()
    opened.ping()
    assert not opened.closed
    opened.ping()
    assert opened.closed
    assert engine.heard[-1] == ("disconnect", "one", "ping timeout")


def test_a_websockets_own_ping_is_answered(
    engine: Engine, opened: LightSocket, ends: tuple[socket.socket, socket.socket]
) -> None:
    ends[1].sendall(b"\x89\x82" + MASK + b"hi")
    engine.loop.turn()
    assert ends[1].recv(10) == b"\x8a\x02hi"
