"""Presence: who is here on each stream and what they look at, on this worker and on the others.
Nothing of it is stored."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .connection_registry import Connection, ConnectionRegistry

LASTS_SECONDS = 30.0
"""What another worker said holds so long: it may have ended without a word."""
OWN = "me/"
"""On one's own stream nobody else is: nobody is told there."""
AT_ONCE = 50
TOLD_PER_SECOND = 1000
"""Where more than AT_ONCE watch, a stream's presence is told so seldom that no more than so many
are told in a second: when everybody comes back at the same time, each is not told of each."""
Person = dict[str, Any]
"""`{"member": id, …what they look at}`, as browsers get it."""


class Presence:
    """`publish(hint)` tells the other workers."""

    def __init__(
        self, registry: "ConnectionRegistry", publish: Callable[[dict[str, Any]], None]
    ) -> None:
        self._registry = registry
        self._publish = publish
        self._changed: dict[str, float] = {}
        self._next_at: dict[str, float] = {}
        self._elsewhere: dict[tuple[str, str], tuple[float, list[Person]]] = {}

    def changed(self, stream: str) -> None:
        """Somebody came, went, or looks at something else; told with one of the next `send`."""
        if not stream.startswith(OWN):
            self._changed.setdefault(stream, self._next_at.pop(stream, 0.0))

    def due_at(self) -> float:
        """When the next is to be told, by time.monotonic()."""
        return min(list(self._changed.values()), default=float("inf"))

    def look(self, connection: "Connection", stream: str, looks_at: Person) -> None:
        """Takes down what the person of a connection looks at, on a stream that it watches."""
        if stream in connection.watches:
            connection.looks_at[stream] = looks_at
            self.changed(stream)

    def here(self, stream: str) -> list[Person]:
        """Who watches the stream as a person, on any worker, by their ids."""
        return self._with_others(stream, self._here(stream))

    def heard(self, worker: str, stream: str, people: list[Person]) -> None:
        """Another worker says who is there."""
        self._elsewhere[(worker, stream)] = (time.monotonic() + LASTS_SECONDS, people)
        self._tell(stream, self.here(stream))

    def send(self) -> None:
        """Tells browsers and workers of the streams on which it has changed, if it is time."""
        now = time.monotonic()
        for stream in [name for name, at in list(self._changed.items()) if at <= now]:
            del self._changed[stream]
            members = self._registry.members(stream, "team")
            here = _people(stream, members)
            if len(members) > AT_ONCE:
                self._next_at[stream] = now + len(members) / TOLD_PER_SECOND
            self._publish({"presence": stream, "here": here})
            self._tell(stream, self._with_others(stream, here))

    def _with_others(self, stream: str, here: list[Person]) -> list[Person]:
        found = {person["member"]: person for person in here}
        for (_, of), (until, people) in list(self._elsewhere.items()):
            if of == stream and until > time.monotonic():
                found = {person["member"]: person for person in people} | found
        return sorted(found.values(), key=lambda person: person["member"])

    def _tell(self, stream: str, here: list[Person]) -> None:
        self._registry.send(stream, "team", "presence", {"stream": stream, "here": here})

    def _here(self, stream: str) -> list[Person]:
        return _people(stream, self._registry.members(stream, "team"))


def _people(stream: str, connections: list["Connection"]) -> list[Person]:
    people = {
        one.actor.id: {"member": one.actor.id, **one.looks_at.get(stream, {})}
        for one in connections
        if one.actor.kind == "member"
    }
    return list(people.values())
