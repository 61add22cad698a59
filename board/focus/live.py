"""The stream `focus`: areas and initiatives."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    if actor.kind == "guest":
        return "guest"
    if not permissions.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


STREAMS = {
    "focus": StreamKind(
        _audience, lambda session, actor, _: permissions.may_change_focus(actor), is_single=True
    )
}
