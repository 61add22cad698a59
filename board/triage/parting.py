"""What the desk does when a board goes for good."""

from collections.abc import Sequence

from sqlmodel import Session, select

from board.core.changes import Change

from .models import Ticket


def tickets_with_a_card_on(session: Session, board_id: int) -> Sequence[Ticket]:
    return session.exec(select(Ticket).where(Ticket.board_id == board_id)).all()


def forget_card(_: Change, ticket: Ticket) -> None:
    """A ticket is a public record: it outlives the board that it was worked on."""
    ticket.card_id = ticket.board_id = None
