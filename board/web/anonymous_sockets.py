"""Sockets on which nobody has signed in yet: few in all, fewer from one network, and not for
long."""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .rate_limits import place_of

MOST = 1000
MOST_OF_NETWORK = 300
"""A department behind one address comes back at once after a network failure; who is sent away
tries again."""
MOST_OPEN = 20_000
"""Sockets of one process in all."""
PATIENCE_SECONDS = 10.0
KEY = "tavla.stranger"
RETRY_SECONDS = "2"


@dataclass(eq=False, slots=True)
class Stranger:
    """One socket from its handshake to its sign-in. Who `stays` is still there after the request
    that opened it (light_sockets.py)."""

    network: str
    since: float = field(default_factory=time.monotonic)
    is_waiting: bool = True
    stays: bool = False


class Strangers:
    """WSGI in front of the sockets' handshake. `met` is told when somebody has signed in."""

    def __init__(self, application: Callable[..., Iterable[bytes]]) -> None:
        self._application = application
        self._open: Callable[[], int] = lambda: 0
        self._of_network: Counter[str] = Counter()

    @property
    def are_here(self) -> bool:
        return bool(self._of_network)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith("/socket.io"):
            return self._application(environ, start_response)
        stranger = Stranger(place_of(environ.get("REMOTE_ADDR", "")))
        if (
            self._of_network[stranger.network] >= MOST_OF_NETWORK
            or self._of_network.total() >= MOST
            or self._open() >= MOST_OPEN
        ):
            start_response(
                "503 Service Unavailable", [("Retry-After", RETRY_SECONDS), ("Content-Length", "0")]
            )
            return []
        self._of_network[stranger.network] += 1
        environ[KEY] = stranger
        try:
            return self._application(environ, start_response)
        finally:
            if not stranger.stays:
                self.met(environ)

    def follow(self, server: Any) -> None:
        """Socket.IO's server: how many sockets there are, and when one ends."""
        self._open = lambda: len(server.eio.sockets)
        ended = server.eio.handlers["disconnect"]

        def ends(eio_sid: str, reason: str) -> None:
            self.met(server.environ.get(eio_sid, {}))
            ended(eio_sid, reason)

        server.eio.handlers["disconnect"] = ends

    def met(self, environ: dict[str, Any]) -> None:
        """Signed in, or gone again: from now on this one is no stranger."""
        stranger = environ.get(KEY)
        if stranger is None or not stranger.is_waiting:
            return
        stranger.is_waiting = False
        self._of_network[stranger.network] -= 1
        if not self._of_network[stranger.network]:
            del self._of_network[stranger.network]


def has_outstayed(environ: dict[str, Any], now: float) -> bool:
    """Whether the socket of this handshake has been a stranger for too long."""
    stranger = environ.get(KEY)
    return stranger is not None and stranger.is_waiting and now - stranger.since > PATIENCE_SECONDS


def stays(environ: dict[str, Any]) -> None:
    """The request of this handshake ends, and its socket does not."""
    if stranger := environ.get(KEY):
        stranger.stays = True
