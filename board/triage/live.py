"""The stream `desk`: open tickets, and the teams' shares. Never on a wall."""

from collections.abc import Sequence

from sqlalchemy import Connection
from sqlmodel import Session, col, select

from board.boards.removing import Elsewhere, elsewhere
from board.core.actor import Actor
from board.core.changes import Change
from board.core.streams import Audience, RawRows, StreamKind, register
from board.core.synced import rows_of
from board.people import permissions

from .models import Share, Ticket


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    return "team" if permissions.may_triage(actor) else None


def _rows(connection: Connection, _: int) -> RawRows:
    return {
        "ticket": rows_of(connection, Ticket, col(Ticket.state).in_(["new", "distributed"])),
        "share": rows_of(connection, Share),
    }


def _tickets_with_a_card_on(session: Session, board_id: int) -> Sequence[Ticket]:
    return session.exec(select(Ticket).where(Ticket.board_id == board_id)).all()


def _forget_card(_: Change, ticket: Ticket) -> None:
    """A ticket is a public record: it outlives the board that it was worked on."""
    ticket.card_id = ticket.board_id = None


elsewhere.append(Elsewhere(_tickets_with_a_card_on, _forget_card))
register(
    "desk",
    StreamKind(
        _audience, lambda session, actor, _: permissions.may_triage(actor), _rows, is_single=True
    ),
)
