"""What is written down about change: streams with their numbers, what events are about, and
commands with their answers."""

import secrets
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

import orjson
from sqlalchemy import BigInteger, Column, Index, Integer, Text
from sqlmodel import Field, SQLModel

from . import clock
from .database import Instant


class Head(NamedTuple):
    """Where a stream is: its epoch, its newest number, and the mark of that event."""

    epoch: int
    seq: int
    mark: int


NOTHING = Head(0, 0, 0)
"""The head of a stream on which nothing ever happened."""


def lot() -> int:
    """A number that nobody has had before, as far as chance goes: an epoch, an event's mark. Never
    0."""
    return secrets.randbelow(2**31 - 1) + 1


class Stream(SQLModel, table=True):
    """Anything that is watched together. `floor` is the newest number that has been trimmed from
    the log; `mark` is that of the newest event, `steady_mark` that of the newest that changed rows
    which processes remember (remembered_rows.py)."""

    name: str = Field(primary_key=True, max_length=64)
    epoch: int = Field(sa_column=Column(Integer, nullable=False))
    seq: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    floor: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    mark: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    steady_mark: int = Field(
        default=0, sa_column=Column(Integer, nullable=False, server_default="0")
    )


class LoggedEvent(SQLModel, table=True):
    """One numbered change of one stream. `body` is JSON: facts, put {table: {id: row}}, gone
    {table: [ids]}; `prior` is JSON: {table: {id: [before, after]}}, the changed columns; null where
    there was no row or is none. `is_named` is false where the command had a consequence that its
    actor needs no right for (changes.py, `also`). `mark` is drawn by lot, `after` is the mark of
    the event before: two histories that parted have other marks under the same numbers."""

    __tablename__ = "event"
    __table_args__ = (Index("event_command", "client", "command", "by_id"),)

    stream: str = Field(primary_key=True, max_length=64)
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    epoch: int
    mark: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    after: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    kind: str = Field(max_length=64)
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    by_id: int | None = None
    by_kind: str = Field(max_length=16)
    client: str = Field(max_length=64)
    command: str = Field(max_length=64)
    is_named: bool = True
    body: str = Field(sa_column=Column(Text, nullable=False))
    prior: str = Field(sa_column=Column(Text, nullable=False))

    def message(self) -> dict[str, Any]:
        """The event as everybody gets it (before the audience's projection, core/streams.py)."""
        return message_of(self.__dict__, orjson.loads(self.body))


def message_of(event: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """The same of an event that is about to be written: its columns, and what `body` says."""
    return {
        "stream": event["stream"],
        "epoch": event["epoch"],
        "seq": event["seq"],
        "mark": event["mark"],
        "after": event["after"],
        "kind": event["kind"],
        "at": clock.text_of(event["at"]),
        "by": event["by_id"],
        "command": f"{event['client']}:{event['command']}",
        **body,
    }


class EventSubject(SQLModel, table=True):
    """An event is about a row (events.About): what happened to a row is found by this, however long
    the log. It stays as long as its event does."""

    __tablename__ = "event_subject"
    __table_args__: ClassVar[Any] = {"sqlite_with_rowid": False}

    stream: str = Field(primary_key=True, max_length=64)
    row_table: str = Field(primary_key=True, max_length=64)
    row_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))


class Command(SQLModel, table=True):
    """A command that was carried out, with its answer: asked again, it is answered again and not
    done again. Its id is its actor's own name for it (Actor.owner)."""

    actor: str = Field(primary_key=True, max_length=120)
    client: str = Field(primary_key=True, max_length=64)
    id: str = Field(primary_key=True, max_length=64)
    digest: str = Field(max_length=64)
    at: datetime = Field(sa_column=Column(Instant, nullable=False, index=True))
    answer: str = Field(sa_column=Column(Text, nullable=False))
