"""The streams `wall/<id>`: what a wall is told about itself; and `brief`, the wall
summaries: numbers for all of them."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind

from .models import Wall
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


def _summary_audience(_session: Session, actor: Actor, _: int) -> Audience | None:
    if actor.kind == "wall":
        return "wall"
    return "team" if actor.kind == "member" else None


STREAMS = {
    "brief": StreamKind(_summary_audience, lambda session, actor, _: False, is_single=True),
    "wall": StreamKind(_audience, _may_change, decided_by=Wall),
}
