"""The stream `incidents`: what does not work just now. For members and walls; changed at the
desk."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions


def _audience(_session: Session, actor: Actor, _: int) -> Audience | None:
    if not permissions.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


STREAMS = {
    "incidents": StreamKind(
        _audience, lambda session, actor, _: permissions.may_triage(actor), is_single=True
    )
}
