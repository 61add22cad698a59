"""The stream `rota`: who is on duty when. For members; walls are told by name in their summary."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    return "team" if actor.kind == "member" else None


STREAMS = {
    "rota": StreamKind(
        _audience, lambda session, actor, _: permissions.may_triage(actor), is_single=True
    )
}
