"""The rows of a snapshot in blocks of a few hundred. What happened since replaces the blocks that
it touches, so a board of 10,000 cards is neither read nor compressed anew for one move."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, Integer, Select, bindparam, not_
from sqlalchemy.engine import make_url

from . import streams
from .deflated import Deflated, deflated
from .row_json import SEPARATOR, are_usual, members_of
from .sparse_rows import Row, completed, sparse
from .streams import Audience
from .synced import Synced, tables_on

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


class Question(NamedTuple):
    """`is_shown`: what is asked for is what the audience gets; otherwise it is whole rows."""

    table: str
    sql: str
    values: dict[str, Any]
    is_shown: bool


class Text(NamedTuple):
    """The database's answer to a question."""

    table: str
    written: str
    is_shown: bool


_ID = "id_of_stream"
Tables = dict[str, list[Block]]
Gone = None
"""Instead of columns: the row is no longer there."""


class Since(NamedTuple):
    """What became of a row: `columns` are those that changed, of a row that `is_new` all."""

    columns: Row | None
    is_new: bool


def texts_on(connection: Connection, stream: str, audience: Audience) -> list[Text]:
    """The rows of a stream of which an audience gets something, as the database writes them
    (row_json.members_of)."""
    kind, _, id_ = stream.partition("/")
    dialect, found = connection.dialect, []
    for asked in _questions(kind, audience, dialect.name, dialect.driver):
        answer = connection.exec_driver_sql(asked.sql, {**asked.values, _ID: int(id_ or 0)})
        if written := answer.scalar():
            found.append(Text(asked.table, written, asked.is_shown))
    return found


def blocks_of(texts: Iterable[Text], audience: Audience) -> Tables:
    """The same in blocks, as the audience may see it."""
    members: dict[str, list[str]] = {}
    for text in texts:
        more = text.written.split(SEPARATOR) if text.is_shown else _projected(text, audience)
        before = members.get(text.table)
        members[text.table] = sorted([*before, *more], key=_id_of) if before else more
    return {table: _cut(some) for table, some in members.items() if some}


def followed(tables: Tables, messages: Iterable[dict[str, Any]]) -> Tables:
    """The blocks after these events, as an audience gets them: the same as read anew."""
    changed = {
        table: _with(table, tables.get(table, []), since)
        for table, since in _since(messages).items()
        if since
    }
    return {table: blocks for table, blocks in (tables | changed).items() if blocks}


@cache
def _questions(kind: str, audience: Audience, dialect: str, driver: str) -> list[Question]:
    """Compiled once: composing one takes longer than most boards take to be read."""
    of_stream = bindparam(_ID, 0, type_=Integer)
    make: Any = make_url(f"{dialect}+{driver}://").get_dialect()
    target = make(paramstyle="named" if dialect == "sqlite" else "pyformat")
    found = []
    for model, place in tables_on(kind):
        on_it = place.conditions(model, of_stream)
        for asked, is_shown in _asked(model, on_it, audience, dialect):
            compiled = asked.compile(dialect=target, compile_kwargs={"render_postcompile": True})
            table, values = str(model.__tablename__), dict(compiled.params)
            found.append(Question(table, str(compiled), values, is_shown))
    return found


def _asked(
    model: type[Synced], on_it: list[Any], audience: Audience, dialect: str
) -> list[tuple[Select[Any], bool]]:
    """What to ask a table for, and whether that is what the audience gets."""
    if audience == "team":
        return [(members_of(model, on_it, dialect), True)]
    if not streams.gets_any(audience, model):
        return []
    columns = model.UNMASKED.get(audience)
    if columns is None:
        return [(members_of(model, on_it, dialect), False)]
    unmasked = are_usual(model, model.MASKS, dialect)
    return [
        (members_of(model, [*on_it, unmasked], dialect, columns=columns), True),
        (members_of(model, [*on_it, not_(unmasked)], dialect), False),
    ]


def _projected(text: Text, audience: Audience) -> list[str]:
    rows = _parsed(text.written.replace(SEPARATOR, ",").encode())
    whole = {id_: completed(text.table, row) for id_, row in rows.items()}
    shown = streams.project_rows({text.table: whole}, audience)
    return _written(text.table, shown.get(text.table, {}))


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
    return Block(_id_of(members[0]), Part(",".join(members).encode().replace(b"<", b"\\u003c")))


def _id_of(member: str) -> int:
    return int(member[1 : member.index('"', 1)])


def _parsed(members: bytes) -> dict[str, Row]:
    rows: dict[str, Row] = orjson.loads(b"{" + members + b"}")
    return rows


def _written(table: str, rows: dict[str, Row]) -> list[str]:
    return [f'"{id_}":{orjson.dumps(sparse(table, row)).decode()}' for id_, row in rows.items()]
