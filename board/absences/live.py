"""The stream `absences`: who is away when. For members; never on a wall."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    return "team" if actor.kind == "member" else None


STREAMS = {
    "absences": StreamKind(
        _audience, lambda session, actor, _: actor.role != "viewer", is_single=True
    )
}
