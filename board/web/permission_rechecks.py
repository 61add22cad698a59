"""Rechecking the permissions of sockets, what their watchers may see: by person and not by socket,
in bulk, and breathing in between."""

import logging
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, TypeVar

from sqlalchemy import select

from board.core import database, identity_version, streams
from board.core.actor import Actor

from . import fanout
from .connection_registry import Connection, ConnectionRegistry

EVERY_SECONDS = 2.0
EVERYTHING_SECONDS = 60.0
"""As long as a sign-in may outlive its time, and a change by other ways than a command (SQL by
hand) go unnoticed."""
KEYS_AT_ONCE = 500
DECISIONS_AT_ONCE = 50
SOCKETS_AT_ONCE = 200
logger = logging.getLogger(__name__)
Wanted = dict[Actor, set[str]]
Decided = dict[Actor, dict[str, streams.Audience | None]]
Item = TypeVar("Item")


class Recheck:
    """`actors_of(keys)` answers the actors that stand behind sign-ins and pairings, those that
    ended are missing; `end(key)` closes the sockets of one that ended."""

    def __init__(
        self,
        registry: ConnectionRegistry,
        actors_of: Callable[[Collection[str]], dict[str, Actor]],
        end: Callable[[str], None],
    ) -> None:
        self._registry = registry
        self._actors_of = actors_of
        self._end = end
        self._version: tuple[Any, ...] = ()
        self.passes = 0
        """Counts the checks: whoever read somebody's rights while it moved reads them again."""

    def run(self) -> None:
        """For what no event tells here: sign-ins that ended on another worker while Redis was away,
        by another program, or by the clock."""
        next_whole = time.monotonic() + EVERYTHING_SECONDS
        while True:
            time.sleep(EVERY_SECONDS)
            try:
                self.check_if_moved()
                if time.monotonic() >= next_whole:
                    next_whole = time.monotonic() + EVERYTHING_SECONDS
                    self.check(self._registry.all())
            except Exception:
                logger.exception("checking the rights of those who watch goes on")

    def check_if_moved(self) -> None:
        """One small question while nobody's rights change and no sign-in ends (core/
        identity_version.py)."""
        if not self._registry.connections:
            return
        with database.current().reading() as session:
            version = tuple(session.execute(select(*identity_version.columns())).one())
        if version != self._version:
            self.check_who_stands()
            self._version = version

    def check_who_stands(self) -> None:
        """Ends the sockets of sign-ins that stand no longer, and decides anew for whoever is
        somebody else than they were. What a board, a link or a wall says itself is told by its
        events (`after`), which this worker reads from the log at the latest with the next poll."""
        connections = self._registry.all()
        actors = self._all_actors({one.key for one in connections})
        self.check([one for one in connections if actors.get(one.key) != one.actor])

    def of_stream(self, stream: str) -> None:
        """Its history is another one now: whatever was decided by it is decided anew."""
        self.check([one for one in self._registry.all() if stream in one.watches])

    def after(self, stream: str, messages: list[dict[str, Any]]) -> None:
        """These were just published: whoever they may concern is asked for again before anything
        later is sent."""
        concerns = [streams.whom_it_concerns(message) for message in messages]
        members = {id_ for concern in concerns for id_ in concern.members}
        is_everybody_here = any(concern.watchers for concern in concerns)
        if members or is_everybody_here:
            self.check(
                [
                    one
                    for one in self._registry.all()
                    if one.actor.member_id in members
                    or (is_everybody_here and stream in one.watches)
                ]
            )

    def check(self, connections: list[Connection]) -> None:
        """Ends what no longer stands and mends what has changed; costs by distinct (person,
        stream)."""
        self.passes += 1
        self.check_again(connections)

    def check_again(self, connections: list[Connection]) -> None:
        """Of those whose rights were read while a check was under way: nobody else's have moved by
        that."""
        if not connections:
            return
        watched = [(one, dict(one.watches)) for one in connections]
        actors = self._all_actors({one.key for one in connections})
        for key in sorted({one.key for one in connections} - set(actors)):
            self._end(key)
        standing = [
            (one, actors[one.key], watches) for one, watches in watched if one.key in actors
        ]
        wanted: Wanted = {}
        for _, actor, watches in standing:
            wanted.setdefault(actor, set()).update(watches)
        decided = self._decide(wanted)
        for one, actor, watches in self._breathing(standing, SOCKETS_AT_ONCE):
            one.actor = actor
            for stream, before in watches.items():
                if decided[actor][stream] != before:
                    self._mend(one, stream, before, decided[actor][stream])

    def _all_actors(self, keys: set[str]) -> dict[str, Actor]:
        actors: dict[str, Actor] = {}
        ordered = sorted(keys)
        for first in self._breathing(range(0, len(ordered), KEYS_AT_ONCE), 1):
            actors |= self._actors_of(ordered[first : first + KEYS_AT_ONCE])
        return actors

    def _decide(self, wanted: Wanted) -> Decided:
        decided: Decided = {actor: {} for actor in wanted}
        pairs = [(actor, name) for actor, names in wanted.items() for name in names]
        with database.current().reading() as session:
            preloaded = streams.preload(session, {name for _, name in pairs})
            for actor, name in self._breathing(pairs, DECISIONS_AT_ONCE):
                decided[actor][name] = streams.audience_or_none(session, actor, name)
            del preloaded
        return decided

    def _mend(
        self,
        connection: Connection,
        stream: str,
        before: streams.Audience,
        audience: streams.Audience | None,
    ) -> None:
        """Unless the watch was begun anew meanwhile: then it has been decided by newer rights than
        these."""
        if connection.watches.get(stream) != before:
            return
        if audience is None:
            self._registry.leave(connection, stream)
            tell(connection, "lost", stream)
        else:
            self._registry.join(connection, stream, audience)
            tell(connection, "reset", stream)

    def _breathing(self, items: Iterable[Item], at_once: int) -> Iterator[Item]:
        for count, item in enumerate(items, 1):
            yield item
            if count % at_once == 0:
                self._registry.socketio.sleep(0)


def tell(connection: Connection, name: str, stream: str) -> None:
    fanout.send(connection.eio_socket, fanout.Message(name, {"stream": stream}))
