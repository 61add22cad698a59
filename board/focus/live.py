"""The stream `focus`: areas and initiatives; and `initiative/<id>`: what only its page shows."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions

from .models import Initiative


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    if actor.kind == "guest":
        return "guest"
    if not permissions.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


def _page_audience(session: Session, actor: Actor, initiative_id: int) -> Audience | None:
    is_there = session.get(Initiative, initiative_id) is not None
    return "team" if is_there and _audience(session, actor, 0) == "team" else None


def _may_change(_session: Session, actor: Actor, _: int) -> bool:
    return permissions.may_change_focus(actor)


STREAMS = {
    "focus": StreamKind(_audience, _may_change, is_single=True),
    "initiative": StreamKind(_page_audience, _may_change, decided_by=Initiative),
}
