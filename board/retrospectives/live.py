"""The streams `retrospective/<id>`: for those of its team and administrators; on no wall."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind

from .models import Retrospective


def _audience(session: Session, actor: Actor, retrospective_id: int) -> Audience | None:
    found = session.get(Retrospective, retrospective_id)
    return "team" if found and is_theirs(actor, found.team_id) else None


def is_theirs(actor: Actor, team_id: int) -> bool:
    """Also of a team that only stands with this one: what it looks back at is nobody else's."""
    return actor.kind == "member" and (actor.is_admin or actor.team_id == team_id)


STREAMS = {
    "retrospective": StreamKind(
        _audience, lambda session, actor, _: actor.role != "viewer", decided_by=Retrospective
    )
}
