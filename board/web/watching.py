"""Watching: one message names all streams of a page, and is answered for each of them."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from sqlalchemy import event
from sqlmodel import Session

from board.core import catching_up, database, streams
from board.core.actor import Actor
from board.core.catching_up import Copy, Missed, Reader
from board.core.errors import NotFound
from board.core.event_log import Head
from board.core.runs import run_of
from board.core.streams import Audience

from .connection_registry import Connection, ConnectionRegistry
from .permission_rechecks import Recheck
from .publishing import Publisher
from .socket_limits import TooManyWatches, read_copies, room_for
from .together import Together

Answer = dict[str, Any]
"""Of one stream: `{}` when nothing was missed, `{"run": ...}` (core/runs.py), `{"reset": True}` or
`{"error": code}`."""


class Watching:
    """Who may see what, where each stream is and what was missed is read in one transaction. Then
    they join, and what was sent between the two is read once more: nothing falls between."""

    def __init__(
        self, registry: ConnectionRegistry, publisher: Publisher, recheck: Recheck
    ) -> None:
        self._registry = registry
        self._publisher = publisher
        self._recheck = recheck
        self._reading: Together[Asked, Read] = Together(_read)

    def watch(self, connection: Connection, body: dict[str, object]) -> Answer:
        """`{"streams": [copy, ...]}` is answered `{stream: answer}`; a single copy, as it stands
        in the body, with its own answer. Raises BadRequest for what no page sends. Whoever lost a
        right meanwhile is asked for again, as one who watches."""
        copies = read_copies(body)
        connection.bucket.take_more(len(copies) - 1)
        passes = self._recheck.passes
        with self._publisher.expecting([copy.stream for copy in copies]):
            answers = self._join_in_time(connection, copies)
        if self._recheck.passes != passes:
            self._recheck.check_again([connection])
        shown = {
            name: _answer(found, name in connection.watches) for name, found in answers.items()
        }
        return shown if "streams" in body else shown[copies[0].stream]

    def _join_in_time(self, connection: Connection, copies: list[Copy]) -> dict[str, Missed | str]:
        """Once more where something was sent in between. A stream that stays where it was is behind
        what was sent: its database was turned back, and the publisher's next poll tells all."""
        answers: dict[str, Missed | str] = {}
        heads: dict[str, Head] = {}
        left = copies
        while left:
            found = self._join(connection, left)
            answers |= found
            read = {name: one.head for name, one in found.items() if isinstance(one, Missed)}
            late = {one for one in self._publisher.sent_after(read) if read[one] != heads.get(one)}
            left = [copy for copy in left if copy.stream in late]
            heads |= read
        return answers

    def _join(self, connection: Connection, copies: list[Copy]) -> dict[str, Missed | str]:
        """What each of these has missed, or the code of why it is not watched."""
        room = room_for(copies, connection.watches)
        audiences, missed = self._reading.ask((connection.actor, copies, room))
        for name in missed:
            self._registry.join(connection, name, audiences[name])
        self._publisher.begin({name: one.head for name, one in missed.items()})
        refused = {
            copy.stream: (TooManyWatches if copy.stream in audiences else NotFound).code()
            for copy in copies
            if copy.stream not in missed
        }
        return missed | refused


Asked = tuple[Actor, list[Copy], set[str]]
"""Who asks, what they have, and the streams for which there is room."""
Read = tuple[dict[str, Audience], dict[str, Missed]]


def _read(asked: list[Asked]) -> list[Read]:
    """Everybody's rights, and what they have missed, in one transaction."""
    with database.current().reading() as session:
        kept = _keep_what_is_read(session)
        streams.preload(session, {copy.stream for _, copies, _ in asked for copy in _named(copies)})
        decide = cache(partial(streams.audience_or_none, session))
        readers = [_reader(session, decide, *one) for one in asked]
        found = catching_up.missed(session, readers)
        kept.clear()
    return [(dict(reader.audiences), missed) for reader, missed in zip(readers, found, strict=True)]


def _reader(
    session: Session,
    decide: Callable[[Actor, str], Audience | None],
    actor: Actor,
    copies: list[Copy],
    room: set[str],
) -> Reader:
    found = {copy.stream: decide(actor, copy.stream) for copy in _named(copies)}
    audiences = {name: audience for name, audience in found.items() if audience is not None}
    return Reader(
        [copy for copy in copies if copy.stream in room and copy.stream in audiences],
        audiences,
        partial(streams.floor_of, session, actor),
        actor.member_id,
    )


def _named(copies: list[Copy]) -> list[Copy]:
    return [copy for copy in copies if _is_name(copy.stream)]


def _answer(found: Missed | str, is_watched: bool) -> Answer:
    if isinstance(found, str):
        return {"error": found}
    if not is_watched:
        return {"error": NotFound.code()}
    if found.events is None:
        return {"reset": True}
    return {"run": run_of(found.events)} if found.events else {}


def _keep_what_is_read(session: Session) -> list[Any]:
    """A session forgets the rows that nobody holds, and would ask for them again."""
    kept: list[Any] = []
    event.listen(session, "loaded_as_persistent", lambda _, row: kept.append(row))
    return kept


def _is_name(text: str) -> bool:
    try:
        streams.parse(text)
    except NotFound:
        return False
    return True
