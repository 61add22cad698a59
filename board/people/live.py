"""The stream `people`: names, teams and roles."""

from sqlalchemy import Connection
from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, register
from board.core.synced import rows_of

from . import rules
from .models import Member, Team


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    if not rules.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


def _rows(connection: Connection, _: int) -> RawRows:
    return {"team": rows_of(connection, Team), "member": rows_of(connection, Member)}


register("people", StreamKind(_audience, lambda session, actor, _: rules.may_change_people(actor), _rows))
