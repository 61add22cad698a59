"""Holding streams: their rows, locked until the commit and found in one statement.

A stream is named (`"board/1"`) or is that of a row (`StreamOf(Card, 7)`): the database finds it
while it locks it, so nothing is looked up before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import TextClause, bindparam, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from . import streams
from .database import connection_of
from .errors import NotFound
from .event_log import Stream, lot
from .placement import On
from .synced import Synced


@dataclass(frozen=True)
class StreamOf:
    """The stream that it takes to change a row. With `name`, that stream instead, and only when
    the row (one of these rows) has something in the column `given`."""

    model: type[Synced]
    id: int | tuple[int, ...]
    name: str = ""
    given: str = ""


Wanted = str | StreamOf


@dataclass
class HeldStream:
    """The row of a stream that is held (event_log.Stream). `is_named`: its change is what was
    asked for, and not only a consequence."""

    name: str
    epoch: int
    seq: int
    floor: int
    mark: int
    is_named: bool


class Held(dict[str, HeldStream]):
    """By name, in the order in which they were wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[StreamOf, str] = {}

    def note(self, one: Wanted, stream: HeldStream) -> None:
        self.setdefault(stream.name, stream).is_named |= stream.is_named
        if isinstance(one, StreamOf):
            self._found[one] = stream.name

    def name_of(self, one: Wanted) -> str:
        return self._found[one] if isinstance(one, StreamOf) else one


def hold(session: Session, named: Sequence[Wanted], also: Sequence[Wanted] = ()) -> Held:
    """Locks the streams' rows in the order of their names, so two commands never wait for each
    other. Raises NotFound for the stream of a row that is not there, unless it is in `also`."""
    wanted = tuple(dict.fromkeys((*named, *also)))
    rows = _locked(session, wanted)
    if not rows or len(rows) < rows[0].wanted or len(rows) < len(set(named)):
        _make_missing(session, wanted, named)
        rows = _locked(session, wanted)
    held = Held()
    for row in sorted(rows, key=lambda row: row.place):
        one = wanted[row.place]
        stream = HeldStream(row.name, row.epoch, row.seq, row.floor, row.mark, one in named)
        held.note(one, stream)
    return held


def _locked(session: Session, wanted: tuple[Wanted, ...]) -> list[Any]:
    if not wanted:
        return []
    shape = tuple(_shape(one) for one in wanted)
    statement = _locking(shape, session.get_bind().dialect.name == "postgresql")
    return list(connection_of(session).execute(statement, _values(wanted)))


def _make_missing(session: Session, wanted: tuple[Wanted, ...], named: Sequence[Wanted]) -> None:
    """Streams on which nothing has happened yet get their rows."""
    names = {}
    if wanted:
        statement = _naming(tuple(_shape(one) for one in wanted))
        rows = connection_of(session).execute(statement, _values(wanted))
        names = {wanted[row.place]: row.name for row in rows}
    for one in named:
        if one not in names and isinstance(one, StreamOf):
            raise NotFound(kind=str(one.model.__tablename__), id=one.id)
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    for name in sorted(set(names.values())):
        streams.parse(name)
        new = {"name": name, "epoch": lot(), "seq": 0, "floor": 0, "mark": 0}
        session.execute(dialect.insert(Stream).values(**new).on_conflict_do_nothing())


Shape = tuple[type[Synced], str, str, bool] | None
"""A StreamOf without its id, and whether it has several: what its SQL depends on; None for a
name."""


def _shape(one: Wanted) -> Shape:
    if isinstance(one, str):
        return None
    return one.model, one.name, one.given, isinstance(one.id, tuple)


@cache
def _locking(shapes: tuple[Shape, ...], is_postgresql: bool) -> TextClause:
    lock = "FOR UPDATE OF s" if is_postgresql else ""
    return _text(
        shapes,
        f"WITH w AS ({_names(shapes)}) SELECT s.name, s.epoch, s.seq, s.floor, s.mark, w.place, "
        "(SELECT count(*) FROM w) AS wanted "
        f"FROM stream s JOIN w ON w.name = s.name ORDER BY s.name {lock}",
    )


@cache
def _naming(shapes: tuple[Shape, ...]) -> TextClause:
    return _text(shapes, _names(shapes))


def _text(shapes: Sequence[Shape], sql: str) -> TextClause:
    many = [f"v{n}" for n, shape in enumerate(shapes) if shape and shape[-1]]
    return text(sql).bindparams(*(bindparam(name, expanding=True) for name in many))


def _names(shapes: Sequence[Shape]) -> str:
    return " UNION ALL ".join(_name(shape, n) for n, shape in enumerate(shapes))


def _name(shape: Shape, n: int) -> str:
    if shape is None:
        return f"SELECT CAST(:v{n} AS VARCHAR(64)) AS name, {n} AS place"
    model, name, given, has_many = shape
    said = f"'{name}'" if name else _home(model.LIVES)
    which = f"id IN :v{n}" if has_many else f"id = :v{n}"
    needed = f' AND "{given}" IS NOT NULL' if given else ""
    row = f'FROM "{model.__tablename__}" WHERE {which}{needed}'
    return f"SELECT DISTINCT {said} AS name, {n} AS place {row}"


def _home(places: Sequence[On]) -> str:
    """Synced.home in SQL."""
    said = [f"'{on.kind}/' || \"{on.by}\"" if on.by else f"'{on.kind}'" for on in places]
    return said[0] if len(said) == 1 else f"COALESCE({', '.join(said)})"


def _values(wanted: Sequence[Wanted]) -> dict[str, Any]:
    return {f"v{n}": one.id if isinstance(one, StreamOf) else one for n, one in enumerate(wanted)}
