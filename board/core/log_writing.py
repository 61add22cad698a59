"""Writing a change down: its numbered events, what they are about, the command's answer, and the
streams' new numbers. On PostgreSQL one statement, and so one journey while the streams are held."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Table, Update, bindparam, insert, update
from sqlmodel import SQLModel

from .event_log import Command, EventSubject, LoggedEvent, Stream
from .holding import HeldStream

Row = dict[str, Any]


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
    heads = [{"of": one.name, "to_seq": one.seq, "to_mark": one.mark} for one in moved]
    inserts = [
        (model, list(rows))
        for model, rows in (
            (LoggedEvent, events),
            (EventSubject, subjects),
            (Command, [command] if command else []),
        )
        if rows
    ]
    if connection.dialect.name == "postgresql" and len(heads) == 1:
        connection.execute(
            _at_once(tuple((model, len(rows)) for model, rows in inserts)),
            {**heads[0], **_numbered(inserts)},
        )
        return
    for model, rows in inserts:
        connection.execute(_insert(model), rows)
    if heads:
        connection.execute(_advance(), heads)


@cache
def _insert(model: type[SQLModel]) -> Insert:
    return insert(_table(model))


@cache
def _advance() -> Update:
    table = _table(Stream)
    moves: Row = {"seq": bindparam("to_seq"), "mark": bindparam("to_mark")}
    return update(table).where(table.c.name == bindparam("of")).values(moves)


@cache
def _at_once(shape: tuple[tuple[type[SQLModel], int], ...]) -> Update:
    """The inserts as parts of the statement that moves the stream on."""
    statement = _advance()
    for place, (model, count) in enumerate(shape):
        columns = _table(model).c
        rows = [
            {c.name: bindparam(f"p{place}_{n}_{c.name}", type_=c.type) for c in columns}
            for n in range(count)
        ]
        statement = statement.add_cte(insert(_table(model)).values(rows).cte(f"w{place}"))
    return statement


def _numbered(inserts: Sequence[tuple[type[SQLModel], list[Row]]]) -> Row:
    return {
        f"p{place}_{n}_{name}": value
        for place, (_, rows) in enumerate(inserts)
        for n, row in enumerate(rows)
        for name, value in row.items()
    }


def _table(model: type[SQLModel]) -> Table:
    return model.__table__  # type: ignore[attr-defined, no-any-return]
