"""The network between pages and workers, and between workers: what is under way, and what may
happen to it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.simulation.page import Page
from tests.simulation.product import Answer
from tests.simulation.worker import Connection, Worker

FREE = ("events", "heads")
"""What a push may be lost, doubled or late of; all else comes in order or with a new connection."""


@dataclass(eq=False)
class Exchange:
    """One HTTP request, and then its answer. `is_given_up`: the page no longer waits for it."""

    page: Page
    what: tuple[Any, ...]
    then: Callable[[Answer], None]
    answer: Answer | None = None
    is_given_up: bool = False

    def give_up(self) -> None:
        if not self.is_given_up:
            self.is_given_up = True
            self.then(Answer(0, None))


@dataclass(eq=False)
class Socket:
    """One connection of a page: messages up, frames down. `is_cut` as long as the worker has not
    noticed that nobody is there."""

    page: Page
    worker: Worker
    sid: str
    connection: Connection | None = None
    up: list[list[str]] = field(default_factory=list)
    down: list[tuple[str, Any]] = field(default_factory=list)
    is_cut: bool = False
    pushed: dict[str, tuple[int, int]] = field(default_factory=dict)
    """{stream: (number, mark) of the newest event that was pushed since it was watched}."""

    def cut(self) -> None:
        self.is_cut, self.up, self.down = True, [], []


class Network:
    """`is_wild`: pushes are lost, doubled and overtake each other; else they come in order until
    the connection breaks."""

    def __init__(self, dice: Random, *, is_wild: bool) -> None:
        self.dice, self.is_wild = dice, is_wild
        self.exchanges: list[Exchange] = []
        self.sockets: list[Socket] = []
        self.hints: list[tuple[Worker, dict[str, Any]]] = []
        self.is_redis_away = False
        self.is_healed = False

    def heal(self) -> None:
        self.is_healed, self.is_wild, self.is_redis_away = True, False, False

    def publish(self, hint: dict[str, Any], to: list[Worker]) -> None:
        if not self.is_redis_away:
            self.hints += [(worker, hint) for worker in to]

    def socket_of(self, page: Page) -> Socket | None:
        return next((one for one in self.sockets if one.page is page and not one.is_cut), None)

    def is_lost(self, chance: float) -> bool:
        return not self.is_healed and self.dice.random() < chance

    def next_frame(self, socket: Socket) -> tuple[str, Any] | None:
        """The next one that comes; None when it was lost."""
        at = 0
        if self.is_wild and self.dice.random() < 0.5:
            at = self._any_free(socket)
        name, body = socket.down[at]
        if not (self.is_wild and name in FREE):
            return socket.down.pop(at)
        fate = self.dice.random()
        if fate < 0.15:
            return socket.down.pop(at) and None
        return socket.down[at] if fate < 0.3 else socket.down.pop(at)

    def _any_free(self, socket: Socket) -> int:
        free = [at for at, (name, _) in enumerate(socket.down) if name in FREE]
        return self.dice.choice(free) if free else 0
