"""Limits of one socket, what it may ask for: so many streams, so many messages, small whole
numbers; and how many one sign-in may open."""

import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from board.core.catching_up import Copy
from board.core.errors import Refused
from board.core.ids import MOST_ID, is_id

MOST_MESSAGE_BYTES = 64 * 1024
MOST_WATCHES = 120
"""Streams per page: “my work” listens to every board that its reader may see."""
MOST_NAMED = 1000
"""Streams in one message; those above MOST_WATCHES are refused one by one."""
MOST_SOCKETS = 20
"""Per sign-in or pairing: a browser with many tabs."""
MOST_SOCKETS_OF_LINK = 300
"""A board's public link is one key for everybody who holds it."""
MESSAGES_PER_SECOND = 2.0
MOST_AT_ONCE = 180
"""A page that reconnects watches all its streams, asks for the clock six times and says where it
is."""
MOST_SEQ = 2**53


NAMED_ON = {"board": "card", "desk": "ticket"}
"""What may be named on a kind of stream: those who watch it may see that. Elsewhere nothing is."""


class BadRequest(Refused):
    """The message is none that our own page sends."""


class TooManySockets(Refused):
    """This sign-in has as many open as it may."""


class TooManyWatches(Refused):
    """This socket watches as many streams as it may."""


class TooManyMessages(Refused):
    """This socket asks faster than any page does."""

    status = 429


@dataclass(slots=True)
class Bucket:
    """Messages that a socket may still send: refilled all the time, up to a page's worth. Each
    stream of a `watch` counts as one."""

    left: float = MOST_AT_ONCE
    at: float = field(default_factory=time.monotonic)

    def take(self, now: float) -> None:
        """Raises TooManyMessages when nothing is left."""
        self.left = min(MOST_AT_ONCE, self.left + (now - self.at) * MESSAGES_PER_SECOND) - 1
        self.at = now
        if self.left < 0:
            raise TooManyMessages()

    def take_more(self, count: int) -> None:
        """The same message asks for so many things more. Raises TooManyMessages."""
        self.left -= count
        if self.left < 0:
            raise TooManyMessages()

    @property
    def is_flooded(self) -> bool:
        """It goes on although it is told: no page of ours."""
        return self.left < -MOST_AT_ONCE


def read_copies(body: dict[str, Any]) -> list[Copy]:
    """What a `watch` says that the page has: a list under `streams`, each stream once, or a single
    one. Raises BadRequest."""
    copies = body.get("streams", [body])
    if not isinstance(copies, list) or len(copies) > MOST_NAMED:
        raise BadRequest()
    read = [_read_copy(one) for one in copies]
    if len({one.stream for one in read}) < len(read):
        raise BadRequest()
    return read


def _read_copy(body: Any) -> Copy:
    if not isinstance(body, dict):
        raise BadRequest()
    stream, epoch, seq, mark = (body.get(name) for name in ("stream", "epoch", "seq", "mark"))
    epoch, seq = 0 if epoch is None else epoch, 0 if seq is None else seq
    if not isinstance(stream, str) or type(epoch) is not int or type(seq) is not int:
        raise BadRequest()
    if not (0 <= epoch <= MOST_ID and 0 <= seq <= MOST_SEQ):
        raise BadRequest()
    if mark is not None and not (type(mark) is int and 0 <= mark <= MOST_ID):
        raise BadRequest()
    return Copy(stream, epoch, seq, mark)


def room_for(copies: Iterable[Copy], watched: Collection[str]) -> set[str]:
    """Of these, the streams that a socket may watch which watches some already: those it does, and
    as many more as there is room for."""
    names = [copy.stream for copy in copies]
    more = [name for name in names if name not in watched]
    return {*names} - {*more[max(0, MOST_WATCHES - len(watched)) :]}


def read_presence(body: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """(stream, what its person looks at there). Only an id of the stream's own kind is taken;
    what is no id and no yes or no is left out."""
    stream = str(body.get("stream"))
    named = NAMED_ON.get(stream.partition("/")[0])
    ids = {named: body[named]} if named and is_id(body.get(named)) else {}
    typing = {"typing": body["typing"]} if isinstance(body.get("typing"), bool) else {}
    return stream, ids | typing


def check_sockets(open_already: int, key: str) -> None:
    """Raises TooManySockets for one more."""
    if open_already >= (MOST_SOCKETS_OF_LINK if key.startswith("guest:") else MOST_SOCKETS):
        raise TooManySockets()
