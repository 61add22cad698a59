"""Rows as JSON that the database itself writes, so that nothing in between looks at them: for large
boards several times cheaper than objects (docs/performance.md)."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

import orjson
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Float,
    Numeric,
    Select,
    String,
    Text,
    and_,
    case,
    cast,
    func,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.sql.elements import Grouping
from sqlalchemy.types import Integer

from .database import Day, Instant
from .sparse_rows import defaults_of
from .synced import Synced, column_names
from .values import is_json

SEPARATOR = "\x1e"
"""In no JSON: there it is written as an escape."""

Sql = ColumnElement[Any]


def members_of(
    model: type[Synced],
    conditions: Sequence[Any],
    dialect: str,
    *,
    columns: frozenset[str] | None = None,
) -> Select[Any]:
    """Asks for one text: of each row, by id, `"<id>":{…}`, sparse (sparse_rows.py), and SEPARATOR
    between them; null for no rows. With all columns, or some."""
    table = model.__table__  # type: ignore[attr-defined]
    member = _member(model, columns or frozenset(column_names(model)), dialect)
    rows = select(member.label("member")).where(*conditions).order_by(table.c.id)
    return select(func.aggregate_strings(rows.subquery().c.member, SEPARATOR))


def are_usual(model: type[Synced], names: Collection[str], dialect: str) -> Sql:
    """The condition that all these columns of a row hold their usual values."""
    return _writer(model, dialect).are_usual(sorted(names))


def _writer(model: type[Synced], dialect: str) -> "_Writer":
    table = model.__table__  # type: ignore[attr-defined]
    return _Writer(table, defaults_of(model), is_sqlite=dialect == "sqlite")


@cache
def _member(model: type[Synced], columns: frozenset[str], dialect: str) -> Sql:
    usual, write = defaults_of(model), _writer(model, dialect)
    names = [name for name in column_names(model) if name != "id" and name in columns]
    always = [name for name in names if name not in usual]
    often = [[name] for name in names if name in usual and name not in model.SELDOM]
    seldom = [name for name in names if name in usual and name in model.SELDOM]
    id_ = write.text(write.columns.id)
    groups = [write.group(together) for together in (*often, seldom) if together]
    begin = _joined([_word('"'), id_, _word('":{"id":'), id_])
    end = _joined([_word(","), write.always(always)]) if always else _word("}")
    return _joined([begin, *groups, end])


class _Writer:
    """Writes the columns of one table in one dialect; `usual` are their default values."""

    def __init__(self, table: Any, usual: dict[str, Any], *, is_sqlite: bool) -> None:
        self.columns, self.usual, self.is_sqlite = table.c, usual, is_sqlite

    def always(self, names: Sequence[str]) -> Sql:
        """`"title":"…","rank":"…"}`: what every row has, and the end of the row."""
        pairs = [part for name in names for part in (_word(name), self._argument(name))]
        made = func.json_object if self.is_sqlite else func.json_build_object
        return type_coerce(func.substr(self._as_text(made(*pairs)), 2), String)

    def group(self, names: Sequence[str]) -> Sql:
        """`,"labels":["a"]` of each column that does not hold its usual value; all of them are
        looked at together first."""
        items = [self._item(name) for name in names]
        if len(items) == 1:
            return items[0]
        return case((self.are_usual(names), _word("")), else_=_joined(items))

    def text(self, column: Any) -> Sql:
        """A column's value as it stands in JSON."""
        if is_json(column.type) or isinstance(column.type, Integer | Float | Numeric):
            return self._as_text(column)
        if isinstance(column.type, Boolean):
            return case((column.is_(True), _word("true")), else_=_word("false"))
        if isinstance(column.type, Instant | Day):
            return _joined([_word('"'), type_coerce(column, String), _word('"')])
        return self._quoted(type_coerce(column, String))

    def _item(self, name: str) -> Sql:
        text = self.text(self.columns[name])
        if self.usual[name] is not None and self.columns[name].nullable:
            text = func.coalesce(text, _word("null"))
        said = _joined([_word(f',"{name}":'), text])
        return case((self._is_usual(name), _word("")), else_=said)

    def are_usual(self, names: Sequence[str]) -> Sql:
        empty = [self.columns[name] for name in names if self.usual[name] is None]
        others = [self._is_usual(name) for name in names if self.usual[name] is not None]
        return and_(self._are_empty(empty), *others)

    def _are_empty(self, columns: Sequence[Any]) -> Any:
        if self.is_sqlite:
            return func.coalesce(*columns, None, None).is_(None)
        return func.num_nonnulls(*columns, None) == 0

    def _is_usual(self, name: str) -> Any:
        column, value = self.columns[name], self.usual[name]
        if is_json(column.type):
            written = orjson.dumps(value).decode()
            text = self._as_text(column)
            return (func.coalesce(text, "null") if value is None else text) == _word(written)
        if value is None or isinstance(value, bool):
            return column.is_(value)
        return column == value

    def _argument(self, name: str) -> Any:
        column = self.columns[name]
        if not self.is_sqlite:
            return column
        if is_json(column.type) or isinstance(column.type, Boolean):
            return type_coerce(func.json(self.text(column)), String)
        return type_coerce(column, String)

    def _as_text(self, value: Sql) -> Sql:
        return type_coerce(value, String) if self.is_sqlite else cast(value, Text)

    def _quoted(self, value: Sql) -> Sql:
        if self.is_sqlite:
            return type_coerce(func.json_quote(value), String)
        return cast(func.to_json(value), Text)


def _joined(parts: Sequence[Sql]) -> Sql:
    """All of them, one after the other: by halves, so that the long ones are copied few times."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    before, after = _joined(parts[:middle]), _joined(parts[middle:])
    return Grouping(type_coerce(before, String).concat(after))


def _word(text: str) -> Sql:
    return literal_column(_quote(text), String)


def _quote(text: str) -> str:
    escaped = text.replace("'", "''")
    return f"'{escaped}'"
