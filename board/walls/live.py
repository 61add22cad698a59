"""The streams `wall/<id>`: what a wall is told about itself."""

from sqlalchemy import Connection
from sqlmodel import Session, col

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, register
from board.core.synced import rows_of

from .models import Wall


def _audience(session: Session, actor: Actor, wall_id: int) -> Audience | None:
    wall = session.get(Wall, wall_id)
    if wall is None or wall.revoked_at:
        return None
    if actor.kind == "wall":
        return "wall" if actor.id == wall_id else None
    return "team" if actor.kind == "member" else None


def _may_change(session: Session, actor: Actor, _: int) -> bool:
    return actor.kind == "member" and actor.role != "viewer"


def _rows(connection: Connection, wall_id: int) -> RawRows:
    return {"wall": rows_of(connection, Wall, Wall.id == wall_id, col(Wall.revoked_at).is_(None))}


register("wall", StreamKind(_audience, _may_change, _rows))
