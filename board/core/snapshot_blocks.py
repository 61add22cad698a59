"""The rows of a snapshot in blocks of a few hundred. What happened since replaces the blocks that
it touches, so a board of 10,000 cards is neither read nor compressed anew for one move."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, Integer, bindparam
from sqlalchemy.engine import make_url

from . import streams
from .deflated import Deflated, deflated
from .row_json import SEPARATOR, members_of
from .sparse_rows import Row, completed, sparse
from .streams import Audience
from .synced import tables_on

ROWS = 256
"""Rows of a block, about 70 kB: more compress no better, and fewer are compressed anew for one."""


class Part:
    """Bytes of a snapshot, and the same compressed: once, when they are first asked for."""

    def __init__(self, plain: bytes) -> None:
        self.plain = plain

    @cached_property
    def deflated(self) -> Deflated:
        return deflated(self.plain)


class Block(NamedTuple):
    """Rows of one table, ids from `first` to where the next block begins: `"7":{…},"8":{…}`."""

    first: int
    part: Part


_ID = "id_of_stream"
Tables = dict[str, list[Block]]
Gone = None
"""Instead of columns: the row is no longer there."""


class Since(NamedTuple):
    """What became of a row: `columns` are those that changed, of a row that `is_new` all."""

    columns: Row | None
    is_new: bool


def texts_on(connection: Connection, stream: str) -> dict[str, str]:
    """The rows that are shown on a stream, by table, as the database writes them
    (row_json.members_of)."""
    kind, _, id_ = stream.partition("/")
    dialect = connection.dialect
    texts = {
        table: connection.exec_driver_sql(sql, {**values, _ID: int(id_ or 0)}).scalar()
        for table, sql, values in _statements(kind, dialect.name, dialect.driver)
    }
    return {table: text for table, text in texts.items() if text}


def blocks_of(texts: Mapping[str, str], audience: Audience) -> Tables:
    """The same in blocks, as an audience may see it."""
    if audience == "team":
        return {table: _cut(text.split(SEPARATOR)) for table, text in texts.items()}
    rows = {table: _parsed(text.replace(SEPARATOR, ",").encode()) for table, text in texts.items()}
    whole = {
        table: {id_: completed(table, row) for id_, row in by_id.items()}
        for table, by_id in rows.items()
    }
    shown = streams.project_rows(whole, audience)
    return {table: _cut(_written(table, by_id)) for table, by_id in shown.items()}


def followed(tables: Tables, messages: Iterable[dict[str, Any]]) -> Tables:
    """The blocks after these events, as an audience gets them: the same as read anew."""
    changed = {
        table: _with(table, tables.get(table, []), since)
        for table, since in _since(messages).items()
        if since
    }
    return {table: blocks for table, blocks in (tables | changed).items() if blocks}


@cache
def _statements(kind: str, dialect: str, driver: str) -> list[tuple[str, str, dict[str, Any]]]:
    """`(table, statement, its parameters)`, compiled once: composing one takes longer than most
    boards take to be read."""
    of_stream, found = bindparam(_ID, 0, type_=Integer), []
    make: Any = make_url(f"{dialect}+{driver}://").get_dialect()
    target = make(paramstyle="named" if dialect == "sqlite" else "pyformat")
    for model, place in tables_on(kind):
        asked = members_of(model, place.conditions(model, of_stream), dialect)
        compiled = asked.compile(dialect=target, compile_kwargs={"render_postcompile": True})
        found.append((str(model.__tablename__), str(compiled), dict(compiled.params)))
    return found


def _since(messages: Iterable[dict[str, Any]]) -> dict[str, dict[int, Since]]:
    """What became of each row altogether."""
    found: dict[str, dict[int, Since]] = defaultdict(dict)
    for message in messages:
        for table, ids in message["gone"].items():
            found[table] |= {id_: Since(Gone, is_new=True) for id_ in ids}
        for table, by_id in message["put"].items():
            for id_, columns in ((int(key), columns) for key, columns in by_id.items()):
                before = found[table].get(id_, Since({}, is_new=False))
                found[table][id_] = before._replace(columns={**(before.columns or {}), **columns})
    return found


def _with(table: str, blocks: list[Block], since: dict[int, Since]) -> list[Block]:
    touched: dict[int, dict[int, Since]] = defaultdict(dict)
    begins = [block.first for block in blocks]
    for id_, change in since.items():
        touched[max(bisect_right(begins, id_) - 1, 0)][id_] = change
    after: list[Block] = []
    for at, block in enumerate(blocks or [Block(0, Part(b""))]):
        after += _changed(table, block, touched[at]) if at in touched else [block]
    return after


def _changed(table: str, block: Block, since: dict[int, Since]) -> list[Block]:
    rows = _parsed(block.part.plain)
    for id_, (columns, is_new) in since.items():
        before = {} if is_new else rows.get(str(id_), {})
        rows.pop(str(id_), None)
        if columns is not Gone:
            rows[str(id_)] = {**before, **columns}
    return _cut(_written(table, dict(sorted(rows.items(), key=lambda one: int(one[0])))))


def _cut(members: list[str]) -> list[Block]:
    return [_block(members[at : at + ROWS]) for at in range(0, len(members), ROWS)]


def _block(members: list[str]) -> Block:
    """`<` is written as an escape, so that a page can have it in a script."""
    first = members[0][1 : members[0].index('"', 1)]
    return Block(int(first), Part(",".join(members).encode().replace(b"<", b"\\u003c")))


def _parsed(members: bytes) -> dict[str, Row]:
    rows: dict[str, Row] = orjson.loads(b"{" + members + b"}")
    return rows


def _written(table: str, rows: dict[str, Row]) -> list[str]:
    return [f'"{id_}":{orjson.dumps(sparse(table, row)).decode()}' for id_, row in rows.items()]
