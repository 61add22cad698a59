"""Which streams there are, who may watch and change them, and what each audience gets.

A slice describes its kinds of streams in its live.py (`STREAMS`), board/wiring.py hands them in;
everything that is asked about a stream is answered here.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from sqlmodel import Session, col, select

from . import database
from .actor import Actor
from .errors import Forbidden, NotFound
from .ids import id_in
from .synced import Synced, model_of

Audience = Literal["team", "wall", "guest", "dark"]
"""`dark` is a wall to whom its stream has nothing to show now but that (an archived board)."""
Rows = dict[str, dict[str, dict[str, Any]]]

MOST_AT_ONCE = 500


@dataclass(frozen=True)
class StreamKind:
    """`audience(session, actor, id)` is None for those who may not even know; `may_change` is asked
    after it. `decided_by` is the table of the row with the stream's id that `audience` looks at; a
    kind that `is_single` has no ids."""

    audience: Callable[[Session, Actor, int], Audience | None]
    may_change: Callable[[Session, Actor, int], bool]
    decided_by: type[Synced] | None = None
    is_single: bool = False


class Concern(NamedTuple):
    """Whose rights a message may have changed: those members', and, if `watchers`, of all who watch
    its stream."""

    members: set[int]
    watchers: bool


Floor = Callable[[Session, Actor, str], int]
"""What a slice knows of since when an actor has the right on a stream (`floor_of`)."""
_kinds: dict[str, StreamKind] = {}
_floors: tuple[Floor, ...] = ()


def use(kinds: dict[str, StreamKind], floors: Iterable[Floor]) -> None:
    """These are the streams that there are; said once at the start."""
    global _kinds, _floors
    _kinds, _floors = kinds, tuple(floors)


def audience_of(session: Session, actor: Actor, stream: str) -> Audience:
    """What `actor` gets of `stream`; NotFound when it is not theirs (or does not exist: nobody
    learns which)."""
    audience = audience_or_none(session, actor, stream)
    if audience is None:
        raise NotFound(stream=stream)
    return audience


def audience_or_none(session: Session, actor: Actor, stream: str) -> Audience | None:
    """The same where "not theirs" is an answer like any other."""
    kind, id_ = parse(stream)
    if actor.kind == "system":
        return "team"
    return kind.audience(session, actor, id_) if actor.kind != "nobody" else None


def preload(session: Session, names: Iterable[str]) -> list[Synced]:
    """Reads what decides about many streams in few questions. Hold the rows while you ask: the
    session forgets them."""
    ids: dict[type[Synced], list[int]] = {}
    for kind, id_ in map(parse, names):
        if kind.decided_by is not None:
            ids.setdefault(kind.decided_by, []).append(id_)
    return [row for model, some in ids.items() for row in _rows_with(session, model, some)]


def whom_it_concerns(message: dict[str, Any]) -> Concern:
    concern = {table: model_of(table).CONCERNS for table in (*message["put"], *message["gone"])}
    members = {
        int(id_)
        for table, rows in message["put"].items()
        if concern[table] == "person"
        for id_ in rows
    }
    return Concern(members, "watchers" in concern.values())


def may_move_rights(message: dict[str, Any]) -> bool:
    """Whether rows changed that somebody's rights rest on."""
    return any(model_of(table).CONCERNS for table in (*message["put"], *message["gone"]))


def floor_of(session: Session, actor: Actor, stream: str) -> int:
    """The newest number of a stream that is not the actor's to read, though they may watch it now:
    what happened before they had the right stays theirs who had it."""
    return max((floor(session, actor, stream) for floor in _floors), default=0)


def may_change(session: Session, actor: Actor, stream: str) -> bool:
    try:
        check_may_change(session, actor, stream)
    except (NotFound, Forbidden):
        return False
    return True


def check_may_change(session: Session, actor: Actor, stream: str) -> None:
    if actor.kind == "system":
        return
    if audience_of(session, actor, stream) != "team":
        raise NotFound(stream=stream)
    kind, id_ = parse(stream)
    if not kind.may_change(session, actor, id_):
        raise Forbidden(stream=stream)


def project(
    message: dict[str, Any], audience: Audience, *, member_id: int | None = None
) -> dict[str, Any]:
    """An event as a reader may see it. Walls and guests get public rows and no facts; a command's
    id is told to its author only (`member_id` is who reads)."""
    if audience == "team":
        return (
            message
            if message["by"] is not None and message["by"] == member_id
            else message | {"command": None}
        )
    public = {k: v for k, v in message.items() if k not in ("facts", "command", "by")}
    return public | {"put": project_rows(message["put"], audience)}


def project_rows(rows: Rows, audience: Audience) -> Rows:
    if audience == "team":
        return rows
    public: Rows = {}
    for table, by_id in rows.items():
        model = model_of(table)
        public_row = getattr(model, f"for_{audience}")
        seen = {id_: shown for id_, row in by_id.items() if (shown := public_row(row)) is not None}
        if seen:
            public[table] = seen
    return public


def gets_any(audience: Audience, model: type[Synced]) -> bool:
    """Whether some rows of a table are something to an audience."""
    name = f"for_{audience}"
    return audience == "team" or getattr(model, name).__func__ is not getattr(Synced, name).__func__


def stream_now(model: type[Synced], id_: int) -> str:
    """The name of the stream that it takes to change this row, read now. To change the row, hold
    `StreamOf(model, id_)` (holding.py). Raises NotFound."""
    with database.current().reading() as session:
        row = session.get(model, id_)
    if row is None:
        raise NotFound(kind=str(model.__tablename__), id=id_)
    return row.home()


def kind_named(name: str) -> StreamKind:
    """`board` → its kind; raises KeyError."""
    return _kinds[name]


def parse(stream: str) -> tuple[StreamKind, int]:
    """`board/7` → (its kind, 7); `people` → (its kind, 0). NotFound for anything else: one stream
    has one name."""
    name, slash, rest = stream.partition("/")
    kind = _kinds.get(name)
    id_ = id_in(rest)
    if kind is None or (slash if kind.is_single else id_ is None):
        raise NotFound(stream=stream)
    return kind, id_ or 0


def _rows_with(session: Session, model: type[Synced], ids: Collection[int]) -> list[Synced]:
    found: list[Synced] = []
    for first in range(0, len(ids), MOST_AT_ONCE):
        some = list(ids)[first : first + MOST_AT_ONCE]
        found += session.exec(select(model).where(col(model.id).in_(some)))
    return found
