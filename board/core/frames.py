"""Whole messages over a socket between a process and its child: the length in eight bytes, then the
bytes."""

import socket
import struct
import time

_LENGTH = struct.Struct(">Q")
_PIECE = 256 * 1024


def send_frame(channel: socket.socket, data: bytes, *, deadline: float | None = None) -> None:
    """Raises TimeoutError at `deadline` (of time.monotonic()) and OSError when nobody is there to
    read."""
    for left in (memoryview(_LENGTH.pack(len(data))), memoryview(data)):
        while left:
            _wait_until(channel, deadline)
            left = left[channel.send(left[:_PIECE]) :]


def receive_frame(
    channel: socket.socket, *, most_bytes: int | None = None, deadline: float | None = None
) -> bytes:
    """Raises EOFError when the other end is gone, ValueError for a frame of more than
    `most_bytes`."""
    (size,) = _LENGTH.unpack(_exactly(channel, _LENGTH.size, deadline))
    if most_bytes is not None and size > most_bytes:
        raise ValueError(f"a frame of {size} bytes")
    return _exactly(channel, size, deadline)


def _exactly(channel: socket.socket, size: int, deadline: float | None) -> bytes:
    came = bytearray()
    while len(came) < size:
        _wait_until(channel, deadline)
        piece = channel.recv(min(size - len(came), _PIECE))
        if not piece:
            raise EOFError
        came += piece
    return bytes(came)


def _wait_until(channel: socket.socket, deadline: float | None) -> None:
    """One deadline for the whole frame: bytes that drip in do not prolong it."""
    if deadline is not None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        channel.settimeout(left)
