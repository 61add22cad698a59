"""The stream `desk`: open tickets, and the teams' shares. Never on a wall."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    return "team" if permissions.may_triage(actor) else None


STREAMS = {
    "desk": StreamKind(
        _audience, lambda session, actor, _: permissions.may_triage(actor), is_single=True
    )
}
