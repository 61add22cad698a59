"""Whole messages between a process and its child, whatever the other end does."""

import socket
import struct
import threading
import time
from collections.abc import Iterator

import pytest

from board.core.frames import receive_frame, send_frame

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    here, there = socket.socketpair()
    with here, there:
        yield here, there


@pytest.mark.parametrize("data", [b"", b"x", b"\0" * 9])
def test_a_frame_arrives_whole_and_the_next_one_after_it(pair: Pair, data: bytes) -> None:
    send_frame(pair[0], data)
    send_frame(pair[0], b"next")
    assert (receive_frame(pair[1]), receive_frame(pair[1])) == (data, b"next")


def test_a_frame_larger_than_the_sockets_own_memory_arrives_in_pieces(pair: Pair) -> None:
    large = bytes(range(256)) * 12_000
    sender = threading.Thread(target=send_frame, args=(pair[0], large))
    sender.start()
    assert receive_frame(pair[1]) == large
    sender.join()


def test_an_other_end_that_goes_in_the_middle_of_a_frame_is_an_end(pair: Pair) -> None:
    pair[0].sendall(struct.pack(">Q", 10) + b"half")
    pair[0].close()
    with pytest.raises(EOFError):
        receive_frame(pair[1])


def test_a_frame_that_promises_too_much_is_refused_before_it_is_read(pair: Pair) -> None:
    pair[0].sendall(struct.pack(">Q", 2**63))
    with pytest.raises(ValueError, match="a frame of 9223372036854775808 bytes"):
        receive_frame(pair[1], most_bytes=1024)
    send_frame(pair[0], b"x" * 1024)
    assert len(receive_frame(pair[1], most_bytes=1024)) == 1024


def test_at_the_deadline_nobody_waits_any_longer(pair: Pair) -> None:
    pair[0].sendall(struct.pack(">Q", 4) + b"hal")
    with pytest.raises(TimeoutError):
        receive_frame(pair[1], deadline=time.monotonic() + 0.02)
    with pytest.raises(TimeoutError):
        send_frame(pair[0], b"late", deadline=time.monotonic() - 1)


def test_a_reader_that_has_gone_is_said(pair: Pair) -> None:
    pair[1].close()
    with pytest.raises(OSError, match=r".+"):
        send_frame(pair[0], b"x" * 1_000_000)
