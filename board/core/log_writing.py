"""Writing a change down: the rows that it changed, its numbered events, what they are about, the
command's answer, and the streams' new numbers. On PostgreSQL one statement, and so one journey
while the streams are held."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Table, Update, bindparam, update

from .event_log import Command, EventSubject, LoggedEvent, Stream
from .holding import HeldStream
from .prepared import Prepared
from .row_writing import MOST_SHAPES, Shape, Write, statement_of

Row = dict[str, Any]


def write_down(
    connection: Connection,
    *,
    rows: Sequence[Write],
    events: Sequence[Row],
    subjects: Sequence[Row],
    command: Row | None,
    moved: Iterable[HeldStream],
) -> None:
    """`rows` have changed; `events`, `subjects` and `command` are rows of LoggedEvent, EventSubject
    and Command; `moved` have their new numbers already."""
    if len(rows) > 1:  # parts of one statement have no order, and ranks that are exchanged need one
        for row in rows:
            row.run(connection)
    writes = [*rows] if len(rows) == 1 else []
    writes += [Write(LoggedEvent, row, is_new=True) for row in events]
    writes += [Write(EventSubject, row, is_new=True) for row in subjects]
    writes += [Write(Command, command, is_new=True)] if command else []
    heads = [_head(one) for one in moved]
    if connection.dialect.name == "postgresql" and len(heads) == 1 and len(writes) <= MOST_AT_ONCE:
        values = heads[0]
        for place, write in enumerate(writes):
            values |= write.numbered(place)
        _at_once(tuple(write.shape for write in writes)).rows(connection, values)
        return
    for write in writes:
        write.run(connection)
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
def _advance() -> Prepared:
    return Prepared(_advancing())


def _advancing() -> Update:
    table: Table = Stream.__table__  # type: ignore[attr-defined]
    moves: Row = {name: bindparam(f"to_{name}") for name in ("seq", "mark", "steady_mark")}
    return update(table).where(table.c.name == bindparam("of")).values(moves)


@lru_cache(MOST_SHAPES)
def _at_once(shapes: tuple[Shape, ...]) -> Prepared:
    """The writes as parts of the statement that moves the stream on."""
    statement = _advancing()
    for place, shape in enumerate(shapes):
        statement = statement.add_cte(statement_of(shape, place).cte(f"w{place}"))
    return Prepared(statement)
