"""The stream `people`: names, teams, roles and customers; and each person's own stream
`me/<id>`."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind

from . import permissions
from .models import Member


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    if not permissions.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


def _own(_session: Session, actor: Actor, member_id: int) -> Audience | None:
    return "team" if actor.kind == "member" and actor.id == member_id else None


def _floor(session: Session, actor: Actor, stream: str) -> int:
    member = session.get(Member, actor.member_id) if actor.member_id else None
    return member.floors.get(stream, 0) if member else 0


STREAMS = {
    "me": StreamKind(_own, lambda session, actor, member_id: actor.id == member_id),
    "people": StreamKind(
        _audience, lambda session, actor, _: permissions.may_change_people(actor), is_single=True
    ),
}
FLOORS = (_floor,)
