"""The one place where things change: hold the streams, check, change, record, commit, and only then
publish.

    with changing("board/1", by=ann) as change:
        card = change.find(Card, 7)
        card.title = "Refunds"
        change.record(CardEdited(card=card, title=card.title, fields=["title"]))
    return change

What goes to the browsers is collected from the unit of work itself: every synced row that became
new, different or gone, as it is after the change, and what it was before (for undo). Forgetting to
send something is impossible.
"""

import secrets
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import orjson
from sqlalchemy import insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, select

from . import clock, database, streams
from .actor import Actor, CommandKey
from .errors import CommandIdReused, NotFound
from .event_log import Command, EventSubject, LoggedEvent, Stream, lot
from .events import Event
from .signals import Signal
from .synced import Synced
from .touched_rows import TouchedRows

Model = TypeVar("Model")
Json = dict[str, Any]

committed: Signal[[list[dict[str, Any]]]] = Signal()
"""The messages of each change, after its commit and in the order of commits as far as one process
knows it. The dispatcher receives it (board/web/realtime.py)."""


class AlreadyDone(Exception):
    """This command was carried out before; `answer` is what was answered then."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__("already done")
        self.answer = answer


class Change:
    """One unit of work. Commands find rows through it, add and remove rows, and record what
    happened."""

    def __init__(
        self, session: Session, actor: Actor, held: dict[str, Stream], named: Collection[str] = ()
    ) -> None:
        self.session = session
        self.session.info["by"] = actor
        self.actor = actor
        self.at = clock.now()
        self.result: dict[str, Any] = {}
        self.messages: list[dict[str, Any]] = []
        self._held = held
        self._named = set(named)
        self._recorded: dict[str, Event] = {}
        self._touched = TouchedRows(session)

    @property
    def answer(self) -> dict[str, Any]:
        """What the asker gets: the events with their resulting rows, and the command's own
        result."""
        return {"events": self.messages, "result": self.result}

    @property
    def held(self) -> set[str]:
        """The names of the streams that this change holds."""
        return set(self._held)

    def floor_of(self, stream: str) -> int:
        """The newest number that has been trimmed from the log of a held stream."""
        return self._held[stream].floor

    def find(self, model: type[Model], id_: int | None) -> Model:
        """The row, if it lies on a stream that this change holds (not yours is not found)."""
        row = self.session.get(model, id_) if id_ is not None else None
        if row is None or (isinstance(row, Synced) and self._stream_at_rest(row) not in self._held):
            raise NotFound(kind=model.__name__.lower(), id=id_)
        return row

    def look_up(self, model: type[Model], id_: int | None) -> Model:
        """A row that is only read: it may lie on a stream that is not held."""
        row = self.session.get(model, id_) if id_ is not None else None
        if row is None:
            raise NotFound(kind=model.__name__.lower(), id=id_)
        return row

    def all(self, statement: Any) -> Sequence[Any]:
        found: Sequence[Any] = self.session.exec(statement).all()
        return found

    def add(self, row: Model) -> Model:
        self.session.add(row)
        self.session.flush()
        return row

    def remove(self, row: object) -> None:
        self.session.delete(row)

    def hold_newborn(self, stream: str) -> None:
        """Holds the stream of a row that was made in this change; nobody else can know it yet."""
        self._held |= _hold(self.session, [stream])
        self._named.add(stream)

    def record(self, event: Event, *, on: str | None = None) -> None:
        """Says what happened, once per stream that this change touches. The first held stream is
        meant unless `on`."""
        stream = on or next(iter(self._held))
        if event.streams and stream.partition("/")[0] not in event.streams:
            raise AssertionError(f"{event.kind} belongs on {event.streams}, not on {stream}")
        self._recorded[stream] = event

    def _stream_at_rest(self, row: Synced) -> str | None:
        return self._touched.stream_before(row) or row.stream()

    def _close(self) -> None:
        """Turns what was touched into one numbered event per stream."""
        self.session.flush()
        collected = self._touched.collect(elsewhere=next(iter(self._held)))
        unrecorded = set(collected) - set(self._recorded)
        if unrecorded or set(self._recorded) - set(self._held):
            raise AssertionError(
                f"changed {set(collected)}, recorded {set(self._recorded)}, held {set(self._held)}"
            )
        key = self.actor.command
        client, command = (key.client, key.id) if key else ("server", secrets.token_hex(12))
        for name, event in self._recorded.items():
            body, prior = collected.get(name, ({"put": {}, "gone": {}}, {}))
            body = {"facts": event.facts(), **body}
            logged = self._logged(name, event.kind, body, prior, client=client, command=command)
            self.session.add(logged)
            self.messages.append(logged.message())
        self._note_subjects()
        if key:
            self._keep_answer(key)

    def _logged(
        self, name: str, kind: str, body: Json, prior: Json, *, client: str, command: str
    ) -> LoggedEvent:
        """The next event of a held stream."""
        stream = self._held[name]
        before, stream.mark = stream.mark, lot()
        stream.seq += 1
        return LoggedEvent(
            stream=name,
            seq=stream.seq,
            epoch=stream.epoch,
            mark=stream.mark,
            after=before,
            kind=kind,
            at=self.at,
            by_id=self.actor.member_id,
            by_kind=self.actor.kind,
            client=client,
            command=command,
            is_named=name in self._named,
            body=orjson.dumps(body).decode(),
            prior=orjson.dumps(prior).decode(),
        )

    def _note_subjects(self) -> None:
        rows = [
            {"stream": name, "row_table": table, "row_id": id_, "seq": self._held[name].seq}
            for name, event in self._recorded.items()
            for table, id_ in event.subjects()
        ]
        if rows:
            self.session.execute(insert(EventSubject), rows)

    def _keep_answer(self, key: CommandKey) -> None:
        self.session.add(
            Command(
                actor=self.actor.owner,
                client=key.client,
                id=key.id,
                digest=key.digest,
                at=self.at,
                answer=orjson.dumps(self.answer).decode(),
            )
        )


@contextmanager
def changing(*names: str, by: Actor, also: Sequence[str] = ()) -> Iterator[Change]:
    """Holds the streams until commit. `names` need the actor's right to change them; `also` are
    where consequences land that the actor has no say in. Raises NotFound or Forbidden, AlreadyDone,
    or whatever a rule refuses."""
    with database.current().writing() as session:
        held = _hold(session, [*names, *also])
        _answer_again(session, by)
        for name in names:
            streams.check_may_change(session, by, name)
        change = Change(session, by, held, names)
        yield change
        change._close()
    if change.messages:
        committed.send(change.messages)


def _hold(session: Session, names: Sequence[str]) -> dict[str, Stream]:
    """Locks the streams' rows in sorted order, so two commands never wait for each other; keeps the
    given order."""
    for name in sorted(set(names)):
        insert = (
            postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
        )
        new = {"name": name, "epoch": lot(), "seq": 0, "floor": 0, "mark": 0}
        found = session.exec(
            select(Stream).where(Stream.name == name).with_for_update()
        ).one_or_none()
        if found is None:
            streams.parse(name)
            session.execute(insert(Stream).values(**new).on_conflict_do_nothing())
            session.exec(select(Stream).where(Stream.name == name).with_for_update()).one()
    return {name: session.get_one(Stream, name) for name in dict.fromkeys(names)}


def check_not_done(actor: Actor) -> None:
    """Raises AlreadyDone for a command that has its answer. For before a command looks anything up:
    what it was about may be gone by the time it is asked again. (Under the lock, `changing` asks
    once more.)"""
    if actor.command:
        with database.current().reading() as session:
            _answer_again(session, actor)


def _answer_again(session: Session, actor: Actor) -> None:
    key = actor.command
    done = session.get(Command, (actor.owner, key.client, key.id)) if key else None
    if done is None or key is None:
        return
    if done.digest != key.digest:
        raise CommandIdReused()
    raise AlreadyDone(orjson.loads(done.answer))
