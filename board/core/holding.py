"""Holding streams: their rows, locked until the commit and found in one statement.

A stream is named (`"board/1"`) or is that of a row (`StreamOf(Card, 7)`): the database finds it
while it locks it, so nothing is looked up before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import text
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from . import streams
from .database import connection_of
from .errors import NotFound
from .event_log import Stream, lot
from .placement import On
from .prepared import Prepared
from .synced import Synced, model_of


@dataclass(frozen=True)
class StreamOf:
    """The stream that it takes to change a row. With `name`, that stream instead, and only when
    the row (one of these rows) has something in the column `given`."""

    model: type[Synced]
    id: int | tuple[int, ...]
    name: str = ""
    given: str = ""

    @property
    def ids(self) -> tuple[int, ...]:
        return self.id if isinstance(self.id, tuple) else (self.id,)


Wanted = str | StreamOf
MOST_SHAPES = 256
"""Ways to ask for streams whose SQL is kept."""


@dataclass
class HeldStream:
    """The row of a stream that is held (event_log.Stream). `is_named`: its change is what was
    asked for, and not only a consequence. `is_steady` until its steady rows change."""

    name: str
    epoch: int
    seq: int
    floor: int
    mark: int
    steady_mark: int
    is_named: bool = False
    is_steady: bool = True

    def move_on(self, tables: Iterable[str]) -> int:
        """To its next number, by an event that changed rows of `tables`. Returns the mark
        before."""
        before, self.mark = self.mark, lot()
        self.seq += 1
        if any(model_of(table).IS_STEADY for table in tables):
            self.steady_mark, self.is_steady = self.mark, False
        return before


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
    if not rows or len(rows) < rows[0][-1] or len(rows) < len(set(named)):
        _make_missing(session, wanted, named)
        rows = _locked(session, wanted)
    held = Held()
    for place, *columns, _ in sorted(rows):
        one = wanted[place]
        stream = HeldStream(*columns)
        stream.is_named = one in named
        held.note(one, stream)
    return held


def _locked(session: Session, wanted: tuple[Wanted, ...]) -> Sequence[Any]:
    if not wanted:
        return ()
    connection = connection_of(session)
    shapes = tuple(_shape(one) for one in wanted)
    statement = _locking(shapes, connection.dialect.name == "postgresql")
    return statement.rows(connection, _values(wanted))


def _make_missing(session: Session, wanted: tuple[Wanted, ...], named: Sequence[Wanted]) -> None:
    """Streams on which nothing has happened yet get their rows."""
    names = {}
    if wanted:
        statement = _naming(tuple(_shape(one) for one in wanted))
        rows = statement.rows(connection_of(session), _values(wanted))
        names = {wanted[place]: name for name, place in rows}
    for one in named:
        if one not in names and isinstance(one, StreamOf):
            raise NotFound(kind=str(one.model.__tablename__), id=one.id)
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    for name in sorted(set(names.values())):
        streams.parse(name)
        new = {"name": name, "epoch": lot(), "seq": 0, "floor": 0, "mark": 0, "steady_mark": 0}
        session.execute(dialect.insert(Stream).values(**new).on_conflict_do_nothing())


Shape = tuple[type[Synced], str, str, int] | None
"""A StreamOf without its ids, and how many it has: what its SQL depends on; None for a name."""


def _shape(one: Wanted) -> Shape:
    return None if isinstance(one, str) else (one.model, one.name, one.given, len(one.ids))


@lru_cache(MOST_SHAPES)
def _locking(shapes: tuple[Shape, ...], is_postgresql: bool) -> Prepared:
    lock = "FOR UPDATE OF s" if is_postgresql else ""
    return Prepared(
        text(
            f"WITH w AS ({_names(shapes)}) SELECT w.place, s.name, s.epoch, s.seq, s.floor, "
            "s.mark, s.steady_mark, (SELECT count(*) FROM w) AS wanted "
            f"FROM stream s JOIN w ON w.name = s.name ORDER BY s.name {lock}"
        )
    )


@lru_cache(MOST_SHAPES)
def _naming(shapes: tuple[Shape, ...]) -> Prepared:
    return Prepared(text(_names(shapes)))


def _names(shapes: Sequence[Shape]) -> str:
    return " UNION ALL ".join(_name(shape, place) for place, shape in enumerate(shapes))


def _name(shape: Shape, place: int) -> str:
    if shape is None:
        return f"SELECT CAST(:v{place} AS VARCHAR(64)) AS name, {place} AS place"
    model, name, given, count = shape
    said = f"'{name}'" if name else _home(model.LIVES)
    ids = ", ".join(f":v{place}_{n}" for n in range(count))
    needed = f' AND "{given}" IS NOT NULL' if given else ""
    row = f'FROM "{model.__tablename__}" WHERE id IN ({ids}){needed}'
    return f"SELECT DISTINCT {said} AS name, {place} AS place {row}"


def _home(places: Sequence[On]) -> str:
    """Synced.home in SQL."""
    said = [f"'{on.kind}/' || \"{on.by}\"" if on.by else f"'{on.kind}'" for on in places]
    return said[0] if len(said) == 1 else f"COALESCE({', '.join(said)})"


def _values(wanted: Sequence[Wanted]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for place, one in enumerate(wanted):
        if isinstance(one, str):
            values[f"v{place}"] = one
        else:
            values |= {f"v{place}_{n}": id_ for n, id_ in enumerate(one.ids)}
    return values
