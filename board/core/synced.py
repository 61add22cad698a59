"""Rows that are kept in step on every screen: how one becomes JSON, which stream it is on, who gets
which columns."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from . import clock, rank
from .database import Day, Instant
from .placement import On
from .values import JsonOf, is_json, plain

Value = TypeVar("Value")
Concerns = Literal["", "person", "watchers"]


class Synced(SQLModel):
    """Base of every table whose rows browsers hold a copy of.

    `LIVES` says on which stream a row is: the first place that it has. `HIDDEN` columns never leave
    the server; what `REMEMBERED` ones were stays with the event, for undo, and does not leave it
    either. `FETCHED` ones of them are large: who may see the row asks for them (`full_row_of`), one
    row at a time. Undo takes back what a command added to `COUNTERS`, and does
    not mind that `PASSING` ones have moved on; in a column of `MAPS` it looks at the entries that
    the command changed, and at no others. `LASTING` ones stay in the log when the rest of a
    row has been trimmed. `SELDOM` columns mostly hold their default; a snapshot looks at them
    together (core/row_json.py). An event carries the columns of a row that changed, and always its
    `MASKS`: what an audience may see of the others depends on them. When a mask or one of
    `WHOLE_WITH` changes it carries the whole row. When a row changes, the rights of whom it
    `CONCERNS` are asked for again: of the person that it is, or of all who watch its stream
    (web/permission_rechecks.py). `IS_STEADY` rows seldom change, and commands find them as the
    process remembers them (remembered_rows.py). Other tables follow `FOLLOWED` columns by the
    mapper's events: where one changes, the session writes (core/row_writing.py). An id is never
    used twice (sqlite_autoincrement).
    `for_wall` turns a row into what a paired TV may have, `for_guest` into what whoever holds a
    board's public link may have, `for_dark` into what a TV may have that only has to say why it
    shows nothing, or None. They get whole rows, and those columns of one that an event carries.
    `UNMASKED` are, by audience, the columns that these answer as they are when all masks hold their
    usual values: such rows the database writes itself (core/snapshot_blocks.py).
    """

    if TYPE_CHECKING:
        id: int

    __table_args__: ClassVar[Any] = {"sqlite_autoincrement": True}
    HIDDEN: ClassVar[frozenset[str]] = frozenset()
    REMEMBERED: ClassVar[frozenset[str]] = frozenset()
    FETCHED: ClassVar[frozenset[str]] = frozenset()
    COUNTERS: ClassVar[frozenset[str]] = frozenset()
    PASSING: ClassVar[frozenset[str]] = frozenset()
    MAPS: ClassVar[frozenset[str]] = frozenset()
    LASTING: ClassVar[frozenset[str]] = frozenset()
    SELDOM: ClassVar[frozenset[str]] = frozenset()
    MASKS: ClassVar[frozenset[str]] = frozenset()
    WHOLE_WITH: ClassVar[frozenset[str]] = frozenset()
    UNMASKED: ClassVar[Mapping[str, frozenset[str]]] = {}
    CONCERNS: ClassVar[Concerns] = ""
    IS_STEADY: ClassVar[bool] = False
    FOLLOWED: ClassVar[frozenset[str]] = frozenset()
    LIVES: ClassVar[tuple[On, ...]]

    def stream(self) -> str | None:
        """The stream this row is shown on now; None while it is on none (archived, closed …)."""
        homes = ((place, place.home_of(self)) for place in self.LIVES)
        return next((home for place, home in homes if home and place.shows(self)), None)

    def home(self) -> str:
        """The stream whose right it takes to change this row, also while it is shown on none."""
        return next(home for place in self.LIVES if (home := place.home_of(self)))

    def dependents(self, session: Session) -> Sequence["Synced"]:
        """Rows that stand on this one: while there are any, undo does not take it away. May raise
        Refused."""
        return []

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, Any]:
        """Undo is about to write `values` back: the last word of the table's own rules. May raise
        Refused."""
        return values

    def restored(self, session: Session) -> None:
        """Undo has written this row or brought it back: rows that must agree with it are made
        to."""

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any] | None:
        return None

    @classmethod
    def for_guest(cls, row: dict[str, Any]) -> dict[str, Any] | None:
        return None

    @classmethod
    def for_dark(cls, row: dict[str, Any]) -> dict[str, Any] | None:
        return None


def only(row: Mapping[str, Value], names: Collection[str]) -> dict[str, Value]:
    """Some columns of a row, as far as it has them."""
    return {name: row[name] for name in names if name in row}


def free_rank(session: Session, model: Any, others: Sequence[Any], wanted: str) -> str:
    """`wanted`, or a rank right before it when one of `others` (conditions) has taken it since."""
    if session.scalar(select(model.id).where(*others, model.rank == wanted)) is None:
        return wanted
    return rank.between(
        session.scalar(select(func.max(model.rank)).where(*others, model.rank < wanted)), wanted
    )


@cache
def tables_on(kind: str) -> list[tuple[type[Synced], On]]:
    """The tables whose rows live on streams of this kind."""
    models = Synced.__subclasses__()
    return [(model, place) for model in models for place in model.LIVES if place.kind == kind]


@cache
def model_of(table: str) -> type[Synced]:
    """The synced table of this name; raises KeyError."""
    return {str(model.__tablename__): model for model in Synced.__subclasses__()}[table]


def row_of(record: Synced) -> dict[str, Any]:
    """The JSON values of a record's columns, without the hidden ones."""
    return {name: json_value(getattr(record, name)) for name in column_names(type(record))}


def full_row_of(record: Synced) -> dict[str, Any]:
    """With those columns that are fetched when a row is opened."""
    fetched = {name: json_value(getattr(record, name)) for name in sorted(record.FETCHED)}
    return row_of(record) | fetched


def whole_row_of(record: Synced) -> dict[str, Any]:
    """With the hidden columns: for the log's prior values, which never leave the server."""
    names = type(record).__table__.c.keys()  # type: ignore[attr-defined]
    return {name: json_value(getattr(record, name)) for name in names}


def json_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return clock.text_of(value)
    if isinstance(value, date):
        return value.isoformat()
    return plain(value)


def column_value(model: type[Synced], name: str, value: Any) -> Any:
    """The inverse of `json_value`, for writing a prior value back."""
    kind = model.__table__.c[name].type  # type: ignore[attr-defined]
    if isinstance(kind, JsonOf):
        return kind.read(value)
    if value is None or is_json(kind):
        return value
    if isinstance(kind, Instant):
        return clock.instant_of(value)
    if isinstance(kind, Day):
        return date.fromisoformat(value)
    return value


def column_names(model: type[Synced]) -> tuple[str, ...]:
    names = _NAMES.get(model)
    if names is None:
        columns = model.__table__.c.keys()  # type: ignore[attr-defined]
        names = _NAMES[model] = ("id", *(n for n in columns if n != "id" and n not in model.HIDDEN))
    return names


_NAMES: dict[type[Synced], tuple[str, ...]] = {}
