"""Rows that are kept in step on every screen: how one becomes JSON, which stream it is on, who gets which columns."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import JSON, Connection, Select, String, select, type_coerce
from sqlmodel import Session, SQLModel

from . import clock
from .database import Day, Instant


class Synced(SQLModel):
    """Base of every table whose rows browsers hold a copy of.

    `HIDDEN` columns never leave the server. `for_wall` turns a row into what a paired TV may have, or None.
    """

    if TYPE_CHECKING:
        id: int

    HIDDEN: ClassVar[frozenset[str]] = frozenset()

    def stream(self) -> str | None:
        """The stream this row is on now; None while it is on none (archived, closed …)."""
        raise NotImplementedError

    def dependents(self, session: Session) -> Sequence["Synced"]:
        """Rows that stand on this one: while there are any, undo does not take it away."""
        return []

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, Any]:
        """Undo is about to write `values` back: the last word of the table's own rules. May raise Refused."""
        return values

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any] | None:
        return None


@cache
def model_of(table: str) -> type[Synced]:
    """The synced table of this name; raises KeyError."""
    return {str(model.__tablename__): model for model in Synced.__subclasses__()}[table]


def row_of(record: Synced) -> dict[str, Any]:
    """The JSON values of a record's columns, without the hidden ones."""
    return {name: json_value(getattr(record, name)) for name in _column_names(type(record))}


def rows_of(connection: Connection, model: type[Synced], *conditions: Any) -> dict[str, dict[str, Any]]:
    """`{id: row}` for a snapshot, straight from the table: instants and days stay the texts that they are stored as."""
    table = model.__table__  # type: ignore[attr-defined]
    names = _column_names(model)
    raw = [
        type_coerce(column, String) if isinstance(column.type, (Instant, Day)) else column
        for column in (table.c[name] for name in names)
    ]
    statement: Select = select(*raw)
    for condition in conditions:
        statement = statement.where(condition)
    return {str(values[0]): dict(zip(names, values, strict=True)) for values in connection.execute(statement)}


def json_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return clock.text_of(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def column_value(model: type[Synced], name: str, value: Any) -> Any:
    """The inverse of `json_value`, for writing a prior value back."""
    kind = model.__table__.c[name].type  # type: ignore[attr-defined]
    if value is None or isinstance(kind, JSON):
        return value
    if isinstance(kind, Instant):
        return clock.instant_of(value)
    if isinstance(kind, Day):
        return date.fromisoformat(value)
    return value


def _column_names(model: type[Synced]) -> tuple[str, ...]:
    names = _NAMES.get(model)
    if names is None:
        columns = model.__table__.c.keys()  # type: ignore[attr-defined]
        names = _NAMES[model] = ("id", *(n for n in columns if n != "id" and n not in model.HIDDEN))
    return names


_NAMES: dict[type[Synced], tuple[str, ...]] = {}
