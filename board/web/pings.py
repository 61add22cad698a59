"""One timer that pings all light sockets, and what the server's loop is asked for."""

import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

BREATHE_EVERY = 100


class Loop(Protocol):
    """What is asked of eventlet's hub."""

    READ: str
    WRITE: str

    def add(self, kind: str, number: int, ready: Any, thrown: Any, closed: Any, /) -> object:
        """Calls `ready(number)` whenever the descriptor is; answers what `remove` takes."""

    def remove(self, listener: Any, /) -> None:
        """Not any more."""


class Pinged(Protocol):
    closed: bool

    def ping(self) -> None:
        """Is told so every `every_seconds`, once more after it was closed."""


class Pings:
    """`breathe(0)` lets others have their turn."""

    def __init__(self, every_seconds: float, breathe: Callable[[float], object]) -> None:
        self._every_seconds = every_seconds
        self._breathe = breathe
        self._due: deque[tuple[float, Pinged]] = deque()

    def add(self, one: Pinged) -> None:
        self._due.append((time.monotonic() + self._every_seconds, one))

    def run(self) -> None:
        while True:
            time.sleep(1)
            self.send_due(time.monotonic())

    def send_due(self, now: float) -> None:
        """All wait as long as each other: whoever was added first is due first."""
        for count in range(1, len(self._due) + 1):
            if self._due[0][0] > now:
                break
            _, one = self._due.popleft()
            if not one.closed:
                self._due.append((now + self._every_seconds, one))
            one.ping()
            if count % BREATHE_EVERY == 0:
                self._breathe(0)
