"""Timeouts for slow senders: heads and bodies of requests come in time as a whole; a byte now and
then keeps no place here."""

import time
from typing import Any

from .security import MOST_BYTES

IDLE_SECONDS = 60.0
"""For the next request on a connection that is kept."""
HEAD_SECONDS = 15.0
BODY_SECONDS = 30.0
LEAST_BYTES_PER_SECOND = 50_000


def seconds_for(body_bytes: int) -> float:
    """How long a body of this size may take: a small one half a minute, 25 MB nine minutes."""
    return BODY_SECONDS + body_bytes / LEAST_BYTES_PER_SECOND


class HurriedFile:
    """Reads a connection as its buffered file does, until the time that was allowed is over: then
    TimeoutError. Each wait on the socket is for what is left, so slow drops do not add up."""

    def __init__(self, file: Any, socket: Any) -> None:
        self._file = file
        self._socket = socket
        self._until = time.monotonic() + HEAD_SECONDS

    @property
    def closed(self) -> bool:
        return self._file.closed

    def close(self) -> None:
        self._file.close()

    def allow(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def read(self, size: int) -> bytes:
        """`size` bytes, fewer at the end of what is sent."""
        pieces: list[bytes] = []
        missing = size
        while missing and (piece := self._buffered()[:missing]):
            pieces.append(self._file.read(len(piece)))
            missing -= len(piece)
        return b"".join(pieces)

    def readline(self, size: int = -1) -> bytes:
        line = b""
        while (
            not line.endswith(b"\n")
            and (size < 0 or len(line) < size)
            and (piece := self._buffered())
        ):
            end = piece.find(b"\n") + 1 or len(piece)
            line += self._file.read(end if size < 0 else min(end, size - len(line)))
        return line

    def _buffered(self) -> bytes:
        """What is there; waits for one packet when nothing is."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the request did not come in time")
        before = self._socket.gettimeout()
        self._socket.settimeout(left)
        try:
            return bytes(self._file.peek())
        finally:
            self._socket.settimeout(before)


def hurrying(base: type) -> type:
    """eventlet's HTTP protocol with these limits (wsgi.py)."""

    class Hurrying(base):  # type: ignore[misc, valid-type]
        def setup(self) -> None:
            super().setup()
            self._hurried = HurriedFile(self.rfile, self.connection)
            self.rfile: Any = self._hurried

        def handle_one_request(self) -> None:
            self._hurried.allow(IDLE_SECONDS)
            super().handle_one_request()

        def parse_request(self) -> bool:
            self._hurried.allow(HEAD_SECONDS)
            return bool(super().parse_request())

        def get_environ(self) -> dict[str, object]:
            length = int(self.headers.get("content-length") or 0)
            self._hurried.allow(seconds_for(min(length, MOST_BYTES)))
            return super().get_environ()

    return Hurrying
