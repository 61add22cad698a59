"""Large pages, of many megabytes: made two at a time, sent compressed, and refused for a moment
when too many want one.

A hundred people who open a board of 10,000 cards at once would otherwise have a gigabyte of pages
in memory.
"""

import gzip
import threading
from collections.abc import Callable

from flask import Response, request

from board.core.errors import PoolExhausted
from board.core.thread_pool import run_in_thread

LARGE = 512 * 1024
"""Bytes of rows. What is smaller costs little, and is never compressed: it may hold words of the
address."""
AT_ONCE, MOST_WAITING, PATIENCE_SECONDS = 2, 60, 20.0


class Line:
    """`at_once` go in, `most_waiting` wait for so many seconds; the next is refused (PoolExhausted,
    503)."""

    def __init__(self, *, at_once: int, most_waiting: int, patience_seconds: float) -> None:
        self._places = threading.Semaphore(at_once + most_waiting)
        self._inside = threading.Semaphore(at_once)
        self._patience_seconds = patience_seconds

    def __call__(self, make: Callable[[], Response]) -> Response:
        if not self._places.acquire(blocking=False):
            raise PoolExhausted()
        try:
            if not self._inside.acquire(timeout=self._patience_seconds):
                raise PoolExhausted()
            try:
                return make()
            finally:
                self._inside.release()
        finally:
            self._places.release()


in_line = Line(at_once=AT_ONCE, most_waiting=MOST_WAITING, patience_seconds=PATIENCE_SECONDS)


def page(rows_bytes: int, make: Callable[[], str]) -> Response:
    """The page that `make` writes, by way of the line when there is much in it."""
    if rows_bytes < LARGE:
        return Response(make())
    return in_line(lambda: _compressed(make()))


def _compressed(text: str) -> Response:
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return Response(text)
    packed = run_in_thread(gzip.compress, text.encode(), 1)
    return Response(packed, headers={"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})
