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
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

import orjson
from sqlalchemy import and_, bindparam, literal, select
from sqlmodel import Session

from . import clock, database, identity_version, streams
from .actor import Actor, CommandKey
from .database import connection_of
from .errors import CommandIdReused, NotFound
from .event_log import Command, message_of
from .events import Event
from .holding import Held, HeldStream, Wanted, hold
from .log_writing import Row, write_down
from .preloading import RowsAtHand
from .prepared import Prepared
from .row_writing import take_changes
from .signals import Signal
from .synced import Synced
from .touched_rows import TouchedRows

Model = TypeVar("Model")

committed: Signal[[list[dict[str, Any]]]] = Signal()
"""The messages of each change, after its commit and in the order of commits as far as one process
knows it. The dispatcher receives it (board/web/realtime.py)."""


class AlreadyDone(Exception):
    """This command was carried out before; `answer` is what was answered then."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__("already done")
        self.answer = answer


class IdentityMoved(Exception):
    """What was remembered of the asker may be true no more: ask who it is, and begin again. Nothing
    was changed."""


class Change:
    """One unit of work. Commands find rows through it, add and remove rows, and record what
    happened."""

    def __init__(self, session: Session, actor: Actor, held: Held, at_hand: RowsAtHand) -> None:
        self.session = session
        self.session.info["by"] = actor
        self.actor = actor
        self.at = clock.now()
        self.result: dict[str, Any] = {}
        self.messages: list[dict[str, Any]] = []
        self._held = held
        self._recorded: dict[str, Event] = {}
        self._touched = TouchedRows(session)
        self._at_hand = at_hand

    @property
    def answer(self) -> dict[str, Any]:
        """What the asker gets: the events with their resulting rows, and the command's own
        result."""
        return {"events": self.messages, "result": self.result}

    @property
    def held(self) -> set[str]:
        """The names of the streams that this change holds."""
        return set(self._held)

    @property
    def named(self) -> list[str]:
        """Those that its actor may change: on the others it only has consequences."""
        return [name for name, one in self._held.items() if one.is_named]

    def floor_of(self, stream: str) -> int:
        """The newest number that has been trimmed from the log of a held stream."""
        return self._held[stream].floor

    def next_seq(self, stream: str) -> int:
        """The number that this change will have on a held stream."""
        return self._held[stream].seq + 1

    def find(self, model: type[Model], id_: int | None) -> Model:
        """The row, if it lies on a stream that this change holds (not yours is not found)."""
        row = self._at_hand.get(model, id_)
        if row is None or (isinstance(row, Synced) and self._stream_at_rest(row) not in self._held):
            raise NotFound(kind=model.__name__.lower(), id=id_)
        return row

    def look_up(self, model: type[Model], id_: int | None) -> Model:
        """A row that is only read: it may lie on a stream that is not held."""
        row = self.get(model, id_)
        if row is None:
            raise NotFound(kind=model.__name__.lower(), id=id_)
        return row

    def get(self, model: type[Model], id_: int | None) -> Model | None:
        """The same where there may be none."""
        return self._at_hand.get(model, id_)

    def read_ahead(self, model: type[Synced], ids: Iterable[int | None]) -> None:
        """Rows that will be found one by one, in one statement."""
        self._at_hand.read_ahead(model, ids)

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
        self._held |= hold(self.session, [stream])

    def record(self, event: Event, *, on: Wanted | None = None) -> None:
        """Says what happened, once per stream that this change touches. The first held stream is
        meant unless `on`."""
        stream = self._held.name_of(on) if on else next(iter(self._held))
        if event.streams and stream.partition("/")[0] not in event.streams:
            raise AssertionError(f"{event.kind} belongs on {event.streams}, not on {stream}")
        self._recorded[stream] = event

    def _stream_at_rest(self, row: Synced) -> str | None:
        return self._touched.stream_before(row) or row.stream()

    def _close(self) -> None:
        """Turns what was touched into one numbered event per stream, and writes it down."""
        self._touched.note(self.session)
        rows = take_changes(self.session)
        collected = self._touched.collect(elsewhere=next(iter(self._held)))
        unrecorded = set(collected) - set(self._recorded)
        if unrecorded or set(self._recorded) - set(self._held):
            raise AssertionError(
                f"changed {set(collected)}, recorded {set(self._recorded)}, held {set(self._held)}"
            )
        key = self.actor.command
        client, command = (key.client, key.id) if key else ("server", secrets.token_hex(12))
        events = []
        for name, event in self._recorded.items():
            body, prior = collected.get(name, ({"put": {}, "gone": {}}, {}))
            logged = self._numbered(self._held[name], event.kind, prior)
            said = {"client": client, "command": command, "prior": orjson.dumps(prior).decode()}
            body = {"facts": event.facts(), **body}
            events.append(logged | said | {"body": orjson.dumps(body).decode()})
            self.messages.append(message_of(events[-1], body))
        write_down(
            connection_of(self.session),
            rows=rows,
            events=events,
            subjects=self._subjects(),
            command=self._kept_answer(key) if key else None,
            moved=[self._held[name] for name in self._recorded],
        )

    def _numbered(self, stream: HeldStream, kind: str, tables: Iterable[str]) -> Row:
        """The next event of a held stream, without what it says; it changed rows of `tables`."""
        before = stream.move_on(tables)
        return {
            "stream": stream.name,
            "seq": stream.seq,
            "epoch": stream.epoch,
            "mark": stream.mark,
            "after": before,
            "kind": kind,
            "at": self.at,
            "by_id": self.actor.member_id,
            "by_kind": self.actor.kind,
            "is_named": stream.is_named,
        }

    def _subjects(self) -> list[Row]:
        return [
            {"stream": name, "row_table": table, "row_id": id_, "seq": self._held[name].seq}
            for name, event in self._recorded.items()
            for table, id_ in event.subjects()
        ]

    def _kept_answer(self, key: CommandKey) -> Row:
        return {
            "actor": self.actor.owner,
            "client": key.client,
            "id": key.id,
            "digest": key.digest,
            "at": self.at,
            "answer": orjson.dumps(self.answer).decode(),
        }


@contextmanager
def changing(*names: Wanted, by: Actor, also: Sequence[Wanted] = ()) -> Iterator[Change]:
    """Holds the streams until commit. `names` need the actor's right to change them; `also` are
    where consequences land that the actor has no say in. Raises NotFound or Forbidden, AlreadyDone,
    IdentityMoved, or whatever a rule refuses."""
    with database.current().writing() as session:
        held = hold(session, names, also)
        _ask(session, by)
        at_hand = RowsAtHand(session, held)
        at_hand.preload(names)
        change = Change(session, by, held, at_hand)
        for name in change.named:
            streams.check_may_change(session, by, name)
        yield change
        change._close()
    at_hand.remember()
    if change.messages:
        committed.send(change.messages)


def check_not_done(actor: Actor) -> None:
    """Raises AlreadyDone for a command that has its answer, IdentityMoved."""
    with database.current().reading() as session:
        _ask(session, actor)


def _ask(session: Session, actor: Actor) -> None:
    """Whether this is still who was remembered, and the command new."""
    key, identity = actor.command, actor.identity
    if key is None and identity is None:
        return
    named = {"actor": actor.owner, "client": key and key.client, "id": key and key.id}
    ((people, sign_ins, digest, answer),) = _question().rows(connection_of(session), named)
    if identity is not None:
        if not identity.is_confirmed and identity.version != (people, sign_ins):
            raise IdentityMoved()
        identity.is_confirmed = True
    if answer is None or key is None:
        return
    if digest != key.digest:
        raise CommandIdReused()
    raise AlreadyDone(orjson.loads(answer))


@cache
def _question() -> Prepared:
    """The version of who is who, and what a command of this name was answered."""
    done = Command.__table__  # type: ignore[attr-defined]
    is_it = and_(*(done.c[name] == bindparam(name) for name in ("actor", "client", "id")))
    once = select(literal(1).label("once")).subquery()
    asked = select(*identity_version.columns(), done.c.digest, done.c.answer)
    return Prepared(asked.select_from(once.outerjoin(done, is_it)))
