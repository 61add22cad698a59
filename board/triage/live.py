"""The stream `desk`: open tickets, and the teams' shares. Never on a wall."""

from sqlalchemy import Connection
from sqlmodel import Session, col

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, register
from board.core.synced import rows_of
from board.people import rules

from .models import Share, Ticket


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    return "team" if rules.may_triage(actor) else None


def _rows(connection: Connection, _: int) -> RawRows:
    return {
        "ticket": rows_of(connection, Ticket, col(Ticket.state).in_(["new", "distributed"])),
        "share": rows_of(connection, Share),
    }


register("desk", StreamKind(_audience, lambda session, actor, _: rules.may_triage(actor), _rows, is_single=True))
