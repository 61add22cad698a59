"""Which streams there are, who may watch and change them, and what each audience gets.

A slice registers its kind of stream in its live.py; everything that is asked about a stream is answered here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection
from sqlmodel import Session

from .actor import Actor
from .errors import Forbidden, NotFound
from .synced import model_of

Audience = Literal["team", "wall", "guest"]
Rows = dict[str, dict[str, dict[str, Any]]]
RawRows = dict[str, dict[str, Any]]
"""Like Rows, each row as JSON text that nobody has looked at (core/synced.py, rows_of)."""


@dataclass(frozen=True)
class StreamKind:
    """`audience(session, actor, id)` is None for those who may not even know; `may_change` is asked after it."""

    audience: Callable[[Session, Actor, int], Audience | None]
    may_change: Callable[[Session, Actor, int], bool]
    rows: Callable[[Connection, int], RawRows]


_kinds: dict[str, StreamKind] = {}


def register(name: str, kind: StreamKind) -> None:
    _kinds[name] = kind


def audience_of(session: Session, actor: Actor, stream: str) -> Audience:
    """What `actor` gets of `stream`; NotFound when it is not theirs (or does not exist: nobody learns which)."""
    kind, id_ = parse(stream)
    if actor.kind == "system":
        return "team"
    audience = kind.audience(session, actor, id_) if actor.kind != "nobody" else None
    if audience is None:
        raise NotFound(stream=stream)
    return audience


def check_may_change(session: Session, actor: Actor, stream: str) -> None:
    if actor.kind == "system":
        return
    if audience_of(session, actor, stream) != "team":
        raise NotFound(stream=stream)
    kind, id_ = parse(stream)
    if not kind.may_change(session, actor, id_):
        raise Forbidden(stream=stream)


def rows_on(connection: Connection, stream: str) -> RawRows:
    kind, id_ = parse(stream)
    return kind.rows(connection, id_)


def project(message: dict[str, Any], audience: Audience) -> dict[str, Any]:
    """An event or snapshot as its audience may see it. Walls and guests get public rows and no facts."""
    if audience == "team":
        return message
    public = {k: v for k, v in message.items() if k not in ("facts", "command", "by")}
    return public | {"put": project_rows(message["put"], audience)}


def project_rows(rows: Rows, audience: Audience) -> Rows:
    if audience == "team":
        return rows
    public: Rows = {}
    for table, by_id in rows.items():
        model = model_of(table)
        public_row = model.for_wall if audience == "wall" else model.for_guest
        seen = {id_: shown for id_, row in by_id.items() if (shown := public_row(row)) is not None}
        if seen:
            public[table] = seen
    return public


def parse(stream: str) -> tuple[StreamKind, int]:
    """`board/7` → (its kind, 7); NotFound for anything that is no stream."""
    name, _, id_ = stream.partition("/")
    kind = _kinds.get(name)
    if kind is None or (id_ and not (id_.isascii() and id_.isdigit() and len(id_) < 10)):
        raise NotFound(stream=stream)
    return kind, int(id_ or 0)
