"""Write-behind for small facts that may wait, or be lost (who was last seen, how a TV is): noted
now, written together soon after.

So nobody who only reads waits for the writer, or is refused because nothing can be written.
"""

import logging
import threading
import time
from collections.abc import Callable, Hashable
from typing import Any

from sqlmodel import Session

from . import database
from .errors import Refused

MOST_NOTES = 10_000
PATIENCE_SECONDS = 0.5
COMPLAINS_EVERY_SECONDS = 60.0
logger = logging.getLogger(__name__)


class Notes:
    """The newest note of each key, until `write(session, key, note)` has it in the database."""

    def __init__(self, write: Callable[[Session, Any, Any], None]) -> None:
        self.write = write
        self.waiting: dict[Hashable, Any] = {}
        _all.append(self)

    def note(self, key: Hashable, note: Any) -> None:
        with _lock:
            if key in self.waiting or len(self.waiting) < MOST_NOTES:
                self.waiting[key] = note

    def take(self) -> dict[Hashable, Any]:
        with _lock:
            taken, self.waiting = self.waiting, {}
        return taken

    def put_back(self, taken: dict[Hashable, Any]) -> None:
        """What was not written, unless there is something newer."""
        with _lock:
            self.waiting = taken | self.waiting


def flush() -> int:
    """Writes what is noted in one small transaction; returns how many. What cannot be written waits
    for the next time."""
    taken = [(notes, some) for notes in _all if (some := notes.take())]
    try:
        if taken:
            _write(taken)
    except Refused as refused:
        for notes, some in taken:
            notes.put_back(some)
        _complain(refused)
        return 0
    return sum(len(some) for _, some in taken)


def _write(taken: list[tuple[Notes, dict[Hashable, Any]]]) -> None:
    with database.current().writing(patience_seconds=PATIENCE_SECONDS) as session:
        for notes, some in taken:
            for key, note in some.items():
                notes.write(session, key, note)


def forget() -> None:
    """Drops everything that waits (for tests that begin anew)."""
    for notes in _all:
        notes.take()


def _complain(refused: Refused) -> None:
    """Once a minute is enough."""
    global _complained_at
    if time.monotonic() - _complained_at > COMPLAINS_EVERY_SECONDS:
        _complained_at = time.monotonic()
        logger.warning("notes of who was seen wait: %s", refused)


_all: list[Notes] = []
_lock = threading.Lock()
_complained_at = float("-inf")
