"""Sockets on which nobody has signed in yet: few in all, fewer from one network, and not for
long."""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .rate_limits import place_of
from .socket_limits import MOST_SOCKETS

MOST = 1000
MOST_OF_NETWORK = 300
"""A department behind one address comes back at once after a network failure; who is sent away
tries again."""
MOST_OPEN = 20_000
"""Sockets of one process in all."""
PATIENCE_SECONDS = 10.0
LONG_PATIENCE_SECONDS = 60.0
KEY = "tavla.stranger"
NETWORK = "network:"
RETRY_SECONDS = "2"


@dataclass(eq=False, slots=True)
class Stranger:
    """One socket from its handshake to its sign-in, counted at the sign-in whose cookie it brings,
    or else at its network. Who `stays` is still there after the request that opened it
    (light_sockets.py)."""

    place: str
    since: float = field(default_factory=time.monotonic)
    is_waiting: bool = True
    stays: bool = False


class Strangers:
    """WSGI in front of the sockets' handshake. `met` is told when somebody has signed in."""

    def __init__(self, application: Callable[..., Iterable[bytes]]) -> None:
        self._application = application
        self._open: Callable[[], int] = lambda: 0
        self._recognise: Callable[[dict[str, Any]], str | None] = lambda environ: None
        self._waiting: Counter[str] = Counter()
        self._unknown = 0

    @property
    def are_here(self) -> bool:
        return bool(self._waiting)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith("/socket.io"):
            return self._application(environ, start_response)
        place = self._place_for(environ)
        if place is None:
            start_response(
                "503 Service Unavailable", [("Retry-After", RETRY_SECONDS), ("Content-Length", "0")]
            )
            return []
        self._waiting[place] += 1
        self._unknown += place.startswith(NETWORK)
        stranger = environ[KEY] = Stranger(place)
        try:
            return self._application(environ, start_response)
        finally:
            if not stranger.stays:
                self.met(environ)

    def _place_for(self, environ: dict[str, Any]) -> str | None:
        """None where there is none. Whoever brings the cookie of a sign-in that stands is no
        stranger: when everybody is back at once, they do not wait behind those who are."""
        if self._open() >= MOST_OPEN:
            return None
        known = self._recognise(environ)
        if known is not None:
            return known if self._waiting[known] < MOST_SOCKETS else None
        network = NETWORK + place_of(environ.get("REMOTE_ADDR", ""))
        has_room = self._waiting[network] < MOST_OF_NETWORK and self._unknown < MOST
        return network if has_room else None

    def follow(self, server: Any, recognise: Callable[[dict[str, Any]], str | None]) -> None:
        """Socket.IO's server says how many sockets there are, and when one ends; `recognise` whose
        cookie a request brings."""
        self._open = lambda: len(server.eio.sockets)
        self._recognise = recognise
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
        self._waiting[stranger.place] -= 1
        self._unknown -= stranger.place.startswith(NETWORK)
        if not self._waiting[stranger.place]:
            del self._waiting[stranger.place]


def has_outstayed(environ: dict[str, Any], now: float) -> bool:
    """Whether the socket of this handshake has been a stranger for too long. Who is recognised may
    have to wait for a server that has thousands to let in."""
    stranger = environ.get(KEY)
    if stranger is None or not stranger.is_waiting:
        return False
    patience = PATIENCE_SECONDS if stranger.place.startswith(NETWORK) else LONG_PATIENCE_SECONDS
    return bool(now - stranger.since > patience)


def stays(environ: dict[str, Any]) -> None:
    """The request of this handshake ends, and its socket does not."""
    if stranger := environ.get(KEY):
        stranger.stays = True
