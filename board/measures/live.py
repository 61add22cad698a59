"""The stream `measure/<id>`: what was read of one measure. Measures themselves are on `focus`."""

from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, StreamKind
from board.people import permissions

from .models import Measure


def _audience(session: Session, actor: Actor, measure_id: int) -> Audience | None:
    is_there = session.get(Measure, measure_id) is not None
    return "team" if is_there and actor.kind == "member" else None


STREAMS = {
    "measure": StreamKind(
        _audience, lambda session, actor, _: permissions.may_change_focus(actor), decided_by=Measure
    )
}
