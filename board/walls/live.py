"""The streams `wall/<id>`: what a wall is told about itself; and `brief`, the wall
summaries: numbers for all of them."""

from sqlalchemy import Connection
from sqlmodel import Session, col

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, register
from board.core.synced import rows_of

from .models import Wall, WallBoard, WallSummary
from .queries import boards_of, may_change_wall, may_see_wall


def _audience(session: Session, actor: Actor, wall_id: int) -> Audience | None:
    wall = session.get(Wall, wall_id)
    if wall is None or wall.revoked_at:
        return None
    if actor.kind == "wall":
        return "wall" if actor.id == wall_id else None
    return "team" if may_see_wall(actor, boards_of(session, wall_id)) else None


def _may_change(session: Session, actor: Actor, wall_id: int) -> bool:
    return may_change_wall(actor, boards_of(session, wall_id))


def _rows(connection: Connection, wall_id: int) -> RawRows:
    return {
        "wall": rows_of(connection, Wall, Wall.id == wall_id, col(Wall.revoked_at).is_(None)),
        "wall_board": rows_of(connection, WallBoard, WallBoard.wall_id == wall_id),
    }


def _summary_audience(_session: Session, actor: Actor, _: int) -> Audience | None:
    if actor.kind == "wall":
        return "wall"
    return "team" if actor.kind == "member" else None


def _summaries(connection: Connection, _: int) -> RawRows:
    return {"brief": rows_of(connection, WallSummary)}


register(
    "brief",
    StreamKind(_summary_audience, lambda session, actor, _: False, _summaries, is_single=True),
)
register("wall", StreamKind(_audience, _may_change, _rows, decided_by=Wall))
