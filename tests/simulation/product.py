"""The product as it is, on one small SQLite database, with several workers in this one thread: all
that the simulator knows of the insides is in this file and in worker.py.

Real are commands, the log, the publisher, the registry of connections, rechecks of rights,
snapshots and what is caught up; left out are Flask-SocketIO, the network, threads and time.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from unittest.mock import patch

import orjson
from flask import g
from sqlalchemy import event
from sqlmodel import Session, select

from board.app import create_app
from board.cards.activity import activity_of
from board.core import (
    catching_up,
    changes,
    clock,
    database,
    snapshots,
    streams,
    trimming,
    write_behind,
)
from board.core.actor import Actor, CommandKey
from board.core.changes import Change
from board.core.database import Database
from board.core.errors import Refused
from board.core.event_log import LoggedEvent, Stream, lot
from board.core.outages import DatabaseAway
from board.settings import load
from board.web.carrying_out import answer_of
from tests.simulation.deeds import DEEDS
from tests.simulation.old_log import older
from tests.simulation.stage import Person, set_the_stage
from tests.support.replica import whole

BEGINS_AT = datetime(2026, 11, 25, 8, 10, tzinfo=UTC)
Json = dict[str, Any]


class Answer(NamedTuple):
    """As HTTP would answer; the status is 0 where nothing came."""

    status: int
    body: Any


class WorkerDied(BaseException):
    """The process is gone in the middle of its work."""


class MayFail(Database):
    """A database that is sometimes away."""

    is_away = False

    @contextmanager
    def writing(self, **how: Any) -> Iterator[Any]:
        self._check()
        with super().writing(**how) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Any]:
        self._check()
        with super().reading() as session:
            yield session

    @contextmanager
    def read_connection(self) -> Iterator[Any]:
        self._check()
        with super().read_connection() as connection:
            yield connection

    def _check(self) -> None:
        if self.is_away:
            raise DatabaseAway()


class Product:
    """`begin` starts a history from the same organisation each time. `on_commit(messages)` is
    called right after each commit; `hint(messages)` is what the worker at work does then."""

    def __init__(self, folder: Path) -> None:
        settings = load({"TAVLA_CONFIG": "testing.toml"}, data_dir=str(folder))
        self.app = create_app(settings)
        url = settings.database_url
        self.app.extensions["database"].close()
        self.database = MayFail(url)
        database.use(self.database)
        for engine in (self.database.writer, self.database.reader):
            event.listen(engine, "connect", _wait_for_no_disk)
        event.listen(self.database.writer, "commit", self._before_commit)
        self.authenticator = self.app.extensions["realtime"].authenticator
        self.on_commit: Callable[[list[Json]], None] = lambda _: None
        self.hint: Callable[[list[Json]], None] = lambda _: None
        self.dies = ""
        self._is_operated_on = False
        self._actors: dict[str, Actor | None] = {}
        with clock.moved_to(BEGINS_AT), _chances(Random(0)):  # noqa: S311
            self.stage = set_the_stage(self.app)
        self._file = sqlite3.connect(str(self.database.url.database))
        self._template = self.copy()
        changes.committed.connect(self._committed)

    def close(self) -> None:
        changes.committed.connect()
        self._file.close()
        self.database.close()

    @contextmanager
    def begin(self, dice: Random) -> Iterator[None]:
        """The same organisation each time; what the product draws by lot comes from `dice`."""
        self.dies, self.database.is_away = "", False
        self.put_back(self._template)
        snapshots.forget()
        write_behind.forget()
        with _chances(dice):
            yield

    @contextmanager
    def operated_on(self) -> Iterator[MayFail]:
        """By somebody who needs no worker: the database is there, and nobody dies of it."""
        was_away, self.database.is_away = self.database.is_away, False
        self._is_operated_on = True
        try:
            yield self.database
        finally:
            self.database.is_away, self._is_operated_on = was_away, False

    def copy(self) -> sqlite3.Connection:
        """A backup of everything."""
        held = sqlite3.connect(":memory:")
        self._file.backup(held)
        return held

    def put_back(self, held: sqlite3.Connection) -> None:
        """Nothing tells the workers."""
        self._actors = {}
        held.backup(self._file)

    def _before_commit(self, _: Any) -> None:
        if self.dies == "before the commit" and not self._is_operated_on:
            raise WorkerDied

    def _committed(self, messages: list[Json]) -> None:
        self._actors = {}
        self.on_commit(messages)
        if self.dies == "after the commit":
            raise WorkerDied
        self.hint(messages)

    # What a worker answers over HTTP (board/web/routes.py, api_routes.py).

    def command(self, person: Person, key: str, name: str, args: Json) -> tuple[Answer, list[str]]:
        """The answer, and the keys of the sign-ins that the command has ended."""
        client, _, id_ = key.partition(":")
        digest = sha256(f"{name} {sorted(args.items())}".encode()).hexdigest()
        ended: list[str] = []

        def carry_out(actor: Actor) -> Json:
            actor = actor.commanding(CommandKey(client, id_, digest))

            def command(by: Actor) -> Change:
                change = DEEDS[name](by, **args)
                ended.extend(_keys_ended(change.result))
                return change

            with self.app.app_context():
                g.actor = actor
                return answer_of(lambda: actor, command)

        return self._answered(person, carry_out), ended

    def snapshot(self, person: Person, stream: str) -> Answer:
        def read(actor: Actor) -> Json:
            with database.current().reading() as session:
                audience = streams.audience_of(session, actor, stream)
            return whole(snapshots.snapshot(stream, audience))

        return self._answered(person, read)

    def events(self, person: Person, stream: str, head: Json) -> Answer:
        def read(actor: Actor) -> Json:
            with database.current().reading() as session:
                audience = streams.audience_of(session, actor, stream)
                floor = streams.floor_of(session, actor, stream)
            mine = {"audience": audience, "floor": floor, "member_id": actor.member_id}
            found = catching_up.events_after(stream, **head, **mine)
            return {"reset": True} if found is None else {"events": found}

        return self._answered(person, read)

    def _answered(self, person: Person, view: Callable[[Actor], Json]) -> Answer:
        try:
            actor = self._actor(person)
            if actor is None:
                return Answer(401, {"code": "not_signed_in"})
            return Answer(200, copied(view(actor)))
        except Refused as refused:
            return Answer(refused.status, {"code": refused.code()})

    def _actor(self, person: Person) -> Actor | None:
        """Known until something is changed: most requests ask the same."""
        if person.key not in self._actors:
            found = self.authenticator.actors_of([person.key])
            self._actors[person.key] = found.get(person.key)
        return self._actors[person.key]

    # What only the judge may ask.

    def audiences(self, people: list[Person], names: list[str]) -> dict[tuple[str, str], str]:
        """{(person's key, stream): audience} of those who may watch it now."""
        with self.operated_on() as database:
            actors = self.authenticator.actors_of([person.key for person in people])
            with database.reading() as session:
                return self._audiences(session, actors, names)

    @staticmethod
    def _audiences(
        session: Session, actors: dict[str, Actor], names: list[str]
    ) -> dict[tuple[str, str], str]:
        return {
            (key, name): audience
            for key, actor in actors.items()
            for name in names
            if (audience := streams.audience_or_none(session, actor, name))
        }

    def truth(self, stream: str, audience: Any) -> Json:
        """A snapshot that nobody has kept."""
        snapshots.forget()
        return whole(snapshots.snapshot(stream, audience))

    def told(self, card_id: int) -> list[Json]:
        """A card's activity, also over events of older versions."""
        actor = Actor("system", name="judge")
        return activity_of(actor, card_id, str)

    # What happens to the database and to time.

    def trim(self, stream: str, *, keep: int) -> int:
        with self.operated_on():
            return trimming.trim(stream, keep=keep)

    def marks(self) -> set[int]:
        """Those of all events that are in the log."""
        with self.operated_on() as database, database.reading() as session:
            return set(session.exec(select(LoggedEvent.mark)))

    def begin_epochs(self) -> None:
        """`tavla restored`, or a new version (board/cli.py, board/migrations)."""
        with self.operated_on() as database, database.writing() as session:
            for stream in session.exec(select(Stream).order_by(Stream.name)):
                stream.epoch = lot()

    def age_log(self, dice: Random) -> None:
        """Some events become such as older versions have left: kinds, facts, tables and columns
        that there are no more, columns that there were not yet."""
        with self.operated_on() as database, database.writing() as session:
            for one in session.exec(
                select(LoggedEvent).order_by(LoggedEvent.stream, LoggedEvent.seq)
            ):
                if dice.random() < 0.5:
                    older(one, dice)

    @contextmanager
    def at(self, instant: datetime) -> Iterator[None]:
        with clock.moved_to(instant):
            yield


def copied(body: Any) -> Any:
    """As it comes out of JSON."""
    return orjson.loads(orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS))


def _keys_ended(result: Json) -> list[str]:
    """Of sign-ins, pairings and links (the routes of people, walls and boards take them out)."""
    members = [f"member:{key}" for key in result.pop("ended", [])]
    return members + result.pop("keys", []) + [key for key in [result.pop("key", None)] if key]


def _wait_for_no_disk(connection: Any, _: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


@contextmanager
def _chances(dice: Random) -> Iterator[None]:
    """What the product draws by lot is the same for the same seed."""
    with (
        patch.object(changes.secrets, "randbelow", dice.randrange),
        patch.object(changes.secrets, "token_hex", lambda n: dice.randbytes(n).hex()),
    ):
        yield
