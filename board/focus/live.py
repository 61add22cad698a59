"""The stream `focus`: areas and initiatives."""

from sqlalchemy import Connection
from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, register
from board.core.synced import rows_of
from board.people import permissions

from .models import FocusArea, Initiative


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    if actor.kind == "guest":
        return "guest"
    if not permissions.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


def _rows(connection: Connection, _: int) -> RawRows:
    return {
        "focus_area": rows_of(connection, FocusArea),
        "initiative": rows_of(connection, Initiative),
    }


register(
    "focus",
    StreamKind(
        _audience,
        lambda session, actor, _: permissions.may_change_focus(actor),
        _rows,
        is_single=True,
    ),
)
