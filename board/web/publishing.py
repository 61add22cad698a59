"""The publisher, from commit to every screen: one dispatcher per worker sends each stream's events
in the order of their numbers.

The event table is the outbox. A commit in this worker wakes the dispatcher at once, a hint from
another worker does too, and every two seconds the numbers are compared anyway: a lost hint costs
two seconds, never an event.
"""

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from board.core import catching_up, heartbeat, streams
from board.core.event_log import NOTHING, Head
from board.core.outages import TRY_AGAIN

from .connection_registry import ConnectionRegistry

POLL_SECONDS = 2.0
HEADS_SECONDS = 10.0
logger = logging.getLogger(__name__)


class Publisher:
    """Call `hint` after a commit, `moved` when a stream is said to have moved, `begin` when
    somebody has begun to watch; `run` is the dispatcher's loop. `sent(stream, messages)` is told
    what has just been sent, `begun_anew(stream)` that all were sent for a snapshot instead."""

    def __init__(
        self,
        registry: ConnectionRegistry,
        pubsub: Any,
        *,
        sent: Callable[[str, list[dict[str, Any]]], None],
        begun_anew: Callable[[str], None],
    ) -> None:
        self.registry = registry
        self.pubsub = pubsub
        self._sent = sent
        self._begun_anew = begun_anew
        self._published: dict[str, Head] = {}
        self._waiting: dict[str, dict[int, dict[str, Any]]] = {}
        self._dirty: set[str] = set()
        self._moved_too_early: set[str] = set()
        self._expected: dict[object, Collection[str]] = {}
        self._wake = threading.Event()

    def hint(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            stream = message["stream"]
            self.pubsub.publish({"stream": stream})
            if self._is_wanted(stream):
                self._waiting.setdefault(stream, {})[message["seq"]] = message
                self.moved(stream)

    def moved(self, stream: str) -> None:
        if self._is_wanted(stream):
            self._dirty.add(stream)
            self.wake()

    def _is_wanted(self, stream: str) -> bool:
        return self.registry.is_watched(stream) or any(
            stream in expected for expected in self._expected.copy().values()
        )

    @contextmanager
    def expecting(self, streams: Collection[str]) -> Iterator[None]:
        """Somebody reads these and is about to watch them: what moves meanwhile is not lost."""
        reader = object()
        self._expected[reader] = streams
        try:
            yield
        finally:
            del self._expected[reader]

    def begin(self, heads: Mapping[str, Head]) -> None:
        """Somebody watches these and has read them up to `heads`: from there on events are sent,
        also what has come meanwhile."""
        for stream in heads:
            self._published.setdefault(stream, heads[stream])
            if stream in self._moved_too_early:
                self._moved_too_early.discard(stream)
                self._dirty.add(stream)
        self.wake()

    def sent_after(self, heads: Mapping[str, Head]) -> set[str]:
        """Of these, the streams of which something was sent already that comes after `heads`."""
        published = self._published
        return {name for name, head in heads.items() if published.get(name, head).seq > head.seq}

    def wake(self) -> None:
        """There is something to tell."""
        self._wake.set()

    def run(self) -> None:
        next_poll = next_heads = time.monotonic()
        while True:
            due = min(next_poll, next_heads, self.registry.presence.due_at())
            self._wake.wait(timeout=max(0.01, due - time.monotonic()))
            self._wake.clear()
            heartbeat.beat("dispatcher")
            try:
                self.publish_waiting()
                if time.monotonic() >= next_poll:
                    next_poll = time.monotonic() + POLL_SECONDS
                    self.poll()
                if time.monotonic() >= next_heads:
                    next_heads = time.monotonic() + HEADS_SECONDS
                    self.registry.send_heads(self._published)
                self.registry.presence.send()
            except TRY_AGAIN as refused:
                logger.warning("the dispatcher goes on: %s", refused)
                time.sleep(0.2)
            except Exception:
                logger.exception("the dispatcher goes on")
                time.sleep(0.2)

    def publish_waiting(self) -> None:
        while self._dirty:
            stream = self._dirty.pop()
            messages = self._next_messages(stream)
            if messages is None or not self._goes_on(stream, messages):
                self._begin_anew(stream)
            elif messages:
                self._published[stream] = Head(*(messages[-1][name] for name in Head._fields))
                self._send(stream, messages)

    def poll(self) -> None:
        """Compares what was published with what is written down; finds what other workers did, and
        a database that was turned back: lower numbers, or other events under the same ones."""
        watched = self.registry.watched_streams() | set().union(*self._expected.copy().values())
        self._forget_all_but(watched)
        before, heads = dict(self._published), catching_up.heads(sorted(self._published))
        for stream, known in sorted(before.items()):
            head = heads.get(stream, NOTHING)
            if head.seq > known.seq and known.epoch in (0, head.epoch):
                self._dirty.add(stream)
            elif head != known:
                self._begin_anew(stream)
        self.publish_waiting()

    def _goes_on(self, stream: str, messages: list[dict[str, Any]]) -> bool:
        return not messages or messages[0]["after"] == self._published[stream].mark

    def _forget_all_but(self, watched: set[str]) -> None:
        for stream in {*self._published, *self._waiting} - watched:
            self._published.pop(stream, None)
            self._waiting.pop(stream, None)
        self._moved_too_early &= watched

    def _begin_anew(self, stream: str) -> None:
        """What was published is not what is written down: everybody takes a snapshot."""
        logger.warning(
            "%s does not go on from what was published: its watchers take it anew", stream
        )
        self._published[stream] = catching_up.heads([stream]).get(stream, NOTHING)
        self.registry.send_reset(stream)
        self._begun_anew(stream)

    def _next_messages(self, stream: str) -> list[dict[str, Any]] | None:
        """What follows the last published number: from this worker's commits if they join on, else
        from the log; None where that has been trimmed meanwhile. Nothing yet for a stream whose
        watcher has only just come and still reads for itself (`begin`)."""
        if stream not in self._published:
            self._moved_too_early.add(stream)
            return []
        waiting = self._waiting.pop(stream, {})
        head = self._published[stream]
        messages = [waiting[n] for n in sorted(waiting) if n > head.seq]
        marks = [head.mark, *(message["mark"] for message in messages)]
        follows = [message["after"] for message in messages] == marks[:-1]
        return messages if messages and follows else catching_up.messages_after(stream, head.seq)

    def _send(self, stream: str, messages: list[dict[str, Any]]) -> None:
        """What may take rights away is sent as the last of its part: who lost them gets nothing
        that came later."""
        for part in _cut_after(messages, streams.may_move_rights):
            for audience in self.registry.audiences(stream):
                self.registry.send_events(stream, audience, part)
            self._sent(stream, part)


def _cut_after(
    messages: list[dict[str, Any]], is_last: Callable[[dict[str, Any]], bool]
) -> Iterator[list[dict[str, Any]]]:
    part = []
    for message in messages:
        part.append(message)
        if is_last(message):
            yield part
            part = []
    if part:
        yield part
