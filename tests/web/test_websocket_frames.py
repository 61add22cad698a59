"""Frames of websockets: read as another implementation reads them, however they are cut."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wsproto.frame_protocol import FrameProtocol, Opcode

from board.web.websocket_frames import (
    BrokenFrame,
    Close,
    Ping,
    Reader,
    is_engine_pong,
    pong_frame,
    text_frame,
)

MOST = 1000


def frame(first: int, payload: bytes, *, mask: bytes = b"\x01\x02\x03\x04") -> bytes:
    """As a client sends it."""
    size = len(payload)
    if size < 126:
        head = bytes([first, 0x80 | size])
    elif size < 65536:
        head = bytes([first, 0xFE]) + size.to_bytes(2, "big")
    else:
        head = bytes([first, 0xFF]) + size.to_bytes(8, "big")
    return head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))


def read_in_pieces(data: bytes, cuts: list[int]) -> list[object]:
    reader, found, at = Reader(MOST), [], 0
    for cut in [*sorted(cut % (len(data) + 1) for cut in cuts), len(data)]:
        found += reader.feed(data[at:cut])
        at = cut
    assert reader.is_idle
    return found


messages = st.one_of(st.text(max_size=200), st.binary(max_size=200))


@given(sent=st.lists(messages, max_size=5), cuts=st.lists(st.integers(0, 2000)))
def test_messages_come_out_as_they_went_in_however_they_are_cut(
    sent: list[str | bytes], cuts: list[int]
) -> None:
    client = FrameProtocol(client=True, extensions=[])
    data = b"".join(bytes(client.send_data(one)) for one in sent)
    assert read_in_pieces(data, cuts) == sent


@given(parts=st.lists(st.text(max_size=50), min_size=1, max_size=5), between=st.binary(max_size=9))
def test_a_message_in_parts_is_one_and_a_ping_may_come_in_between(
    parts: list[str], between: bytes
) -> None:
    client = FrameProtocol(client=True, extensions=[])
    data = b""
    for number, part in enumerate(parts, 1):
        data += bytes(client.send_data(part, fin=number == len(parts)))
        data += bytes(client.ping(between)) if number < len(parts) else b""
    assert read_in_pieces(data, []) == [*[Ping(between)] * (len(parts) - 1), "".join(parts)]


@given(data=st.binary(max_size=300))
def test_whatever_comes_is_read_or_refused(data: bytes) -> None:
    try:
        read = Reader(MOST).feed(data)
    except BrokenFrame:
        return
    assert all(isinstance(one, str | bytes | Ping | Close) for one in read)


@pytest.mark.parametrize(
    "data",
    [
        b"\x81\x05hello",
        frame(0x81, b"\xff\xfe"),
        frame(0x80, b"x"),
        frame(0x01, b"x") + frame(0x81, b"y"),
        frame(0xC1, b"x"),
        frame(0x83, b"x"),
        frame(0x89, b"x" * 126),
        frame(0x09, b"x"),
        frame(0x81, b"x" * (MOST + 1))[:14],
        frame(0x01, b"x" * MOST) + frame(0x80, b"x"),
        b"\x81\xff" + (2**62).to_bytes(8, "big"),
        b"\x81\xfe\x00\x01" + frame(0x81, b"x")[2:],
    ],
    ids=[
        "no mask",
        "no UTF-8",
        "the end of nothing",
        "one within another",
        "compressed",
        "unknown",
        "large control",
        "control in parts",
        "too large",
        "too large in parts",
        "as large as a disk",
        "longer than it need be",
    ],
)
def test_what_no_browser_sends_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenFrame):
        Reader(MOST).feed(data)


def test_a_goodbye_is_read_whatever_it_says() -> None:
    assert Reader(MOST).feed(frame(0x88, b"")) == [Close()]
    assert Reader(MOST).feed(frame(0x88, b"\x03\xe8bye")) == [Close()]


def test_the_answer_to_a_ping_is_known_without_reading_it() -> None:
    for _ in range(20):
        mask = os.urandom(4)
        assert is_engine_pong(frame(0x81, b"3", mask=mask))
        assert not is_engine_pong(frame(0x81, b"2", mask=mask))
        assert not is_engine_pong(frame(0x82, b"3", mask=mask))
    assert not is_engine_pong(b"")


@pytest.mark.parametrize(("size", "head"), [(125, 2), (126, 4), (65_535, 4), (65_536, 10)])
def test_a_frame_says_how_long_it_is_in_as_many_bytes_as_it_takes(size: int, head: int) -> None:
    written = text_frame(b"x" * size)
    assert len(written) == head + size
    browser = FrameProtocol(client=True, extensions=[])
    browser.receive_bytes(written)
    assert "".join(one.payload for one in browser.received_frames()) == "x" * size


def test_a_pong_has_what_the_ping_had() -> None:
    browser = FrameProtocol(client=True, extensions=[])
    browser.receive_bytes(pong_frame(b"abc"))
    [one] = browser.received_frames()
    assert (one.opcode, one.payload) == (Opcode.PONG, b"abc")
