"""Signals: what a command says inside its own commit, for slices above that have to act on it."""

from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Signal(Generic[P]):
    """Declared beside the command that sends it, received only by whom board/wiring.py names.

    Receivers act in the sender's transaction, in the order in which they were named; what one of
    them refuses, the whole command refuses. (Why not blinker: docs/decisions/0012-wiring.md.)
    """

    def __init__(self) -> None:
        self._receivers: tuple[Callable[P, object], ...] = ()

    def connect(self, *receivers: Callable[P, object]) -> None:
        """All receivers at once: said again, it changes nothing."""
        self._receivers = receivers

    def send(self, *args: P.args, **kwargs: P.kwargs) -> None:
        for receive in self._receivers:
            receive(*args, **kwargs)
