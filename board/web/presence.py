"""Presence: who is here on each stream and what they look at, on this worker and on the others.
Nothing of it is stored."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .connection_registry import Connection, ConnectionRegistry

LASTS_SECONDS = 30.0
"""What another worker said holds so long: it may have ended without a word."""
Person = dict[str, Any]
"""`{"member": id, …what they look at}`, as browsers get it."""


class Presence:
    """`publish(hint)` tells the other workers."""

    def __init__(
        self, registry: "ConnectionRegistry", publish: Callable[[dict[str, Any]], None]
    ) -> None:
        self._registry = registry
        self._publish = publish
        self._changed: set[str] = set()
        self._elsewhere: dict[tuple[str, str], tuple[float, list[Person]]] = {}

    def changed(self, stream: str) -> None:
        """Somebody came, went, or looks at something else; told with the next `send`."""
        self._changed.add(stream)

    def look(self, connection: "Connection", stream: str, looks_at: Person) -> None:
        """Takes down what the person of a connection looks at, on a stream that it watches."""
        if stream in connection.watches:
            connection.looks_at[stream] = looks_at
            self.changed(stream)

    def here(self, stream: str) -> list[Person]:
        """Who watches the stream as a person, on any worker, by their ids."""
        found = {person["member"]: person for person in self._here(stream)}
        for (_, of), (until, people) in list(self._elsewhere.items()):
            if of == stream and until > time.monotonic():
                found = {person["member"]: person for person in people} | found
        return sorted(found.values(), key=lambda person: person["member"])

    def heard(self, worker: str, stream: str, people: list[Person]) -> None:
        """Another worker says who is there."""
        self._elsewhere[(worker, stream)] = (time.monotonic() + LASTS_SECONDS, people)
        self._send(stream)

    def send(self) -> None:
        """Tells browsers and workers of the streams on which it has changed."""
        changed, self._changed = self._changed, set()
        for stream in changed:
            self._publish({"presence": stream, "here": self._here(stream)})
            self._send(stream)

    def _send(self, stream: str) -> None:
        self._registry.send(
            stream, "team", "presence", {"stream": stream, "here": self.here(stream)}
        )

    def _here(self, stream: str) -> list[Person]:
        people = {
            c.actor.id: {"member": c.actor.id, **c.looks_at.get(stream, {})}
            for c in self._registry.members(stream, "team")
            if c.actor.kind == "member"
        }
        return list(people.values())
