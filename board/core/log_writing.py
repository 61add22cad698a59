"""Writing a change down: its numbered events, what they are about, the command's answer, and the
streams' new numbers. On PostgreSQL one statement, and so one journey while the streams are held."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, Update, bindparam, insert, update
from sqlmodel import SQLModel

from .event_log import Command, EventSubject, LoggedEvent, Stream
from .holding import HeldStream
from .prepared import Prepared

Row = dict[str, Any]
Inserts = list[tuple[type[SQLModel], Row]]


def write_down(
    connection: Connection,
    *,
    events: Sequence[Row],
    subjects: Sequence[Row],
    command: Row | None,
    moved: Iterable[HeldStream],
) -> None:
    """`events`, `subjects` and `command` are rows of LoggedEvent, EventSubject and Command; `moved`
    have their new numbers already."""
    inserts: Inserts = [(LoggedEvent, row) for row in events]
    inserts += [(EventSubject, row) for row in subjects]
    inserts += [(Command, command)] if command else []
    heads = [_head(one) for one in moved]
    if connection.dialect.name == "postgresql" and len(heads) == 1 and len(inserts) <= MOST_AT_ONCE:
        together = _at_once(tuple(model for model, _ in inserts))
        together.rows(connection, heads[0] | _numbered(inserts))
        return
    for model, row in inserts:
        _insert(model).rows(connection, row)
    for head in heads:
        _advance().rows(connection, head)


MOST_AT_ONCE = 16
"""Rows in one statement: each number of them is a statement of its own, that is kept."""


def _head(stream: HeldStream) -> Row:
    return {
        "of": stream.name,
        "to_seq": stream.seq,
        "to_mark": stream.mark,
        "to_steady_mark": stream.steady_mark,
    }


@cache
def _insert(model: type[SQLModel]) -> Prepared:
    table = _table(model)
    return Prepared(
        insert(table).values({c.name: bindparam(c.name, type_=c.type) for c in table.c})
    )


@cache
def _advance() -> Prepared:
    return Prepared(_advancing())


def _advancing() -> Update:
    table = _table(Stream)
    moves: Row = {name: bindparam(f"to_{name}") for name in ("seq", "mark", "steady_mark")}
    return update(table).where(table.c.name == bindparam("of")).values(moves)


@cache
def _at_once(models: tuple[type[SQLModel], ...]) -> Prepared:
    """The inserts as parts of the statement that moves the stream on."""
    statement = _advancing()
    for place, model in enumerate(models):
        row = {c.name: bindparam(f"p{place}_{c.name}", type_=c.type) for c in _table(model).c}
        statement = statement.add_cte(insert(_table(model)).values(row).cte(f"w{place}"))
    return Prepared(statement)


def _numbered(inserts: Inserts) -> Row:
    return {
        f"p{place}_{name}": value
        for place, (_, row) in enumerate(inserts)
        for name, value in row.items()
    }


def _table(model: type[SQLModel]) -> Table:
    return model.__table__  # type: ignore[attr-defined, no-any-return]
