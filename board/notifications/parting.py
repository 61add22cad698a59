"""What goes when a board goes for good: what people were told of it, and that they follow it."""

from collections.abc import Sequence

from sqlmodel import Session, select

from .models import Notification, Watch
from .watchers import watches_of_board


def notifications_of_board(session: Session, board_id: int) -> Sequence[Notification | Watch]:
    """What people were told of a board, and whether they follow it, its columns or its cards."""
    told = select(Notification).where(Notification.board_id == board_id)
    return [*session.exec(told).all(), *watches_of_board(session, board_id)]
