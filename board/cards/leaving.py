"""Finished cards leave the board by themselves, after as long as it says."""

from datetime import timedelta

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from board.boards.models import Board
from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing

from .events import CardsLeft
from .models import Card
from .putting_away import put_away

MOST_AT_ONCE = 500


def let_done_leave() -> int:
    """A timer's work: cards that have been finished for as long as their board says leave it.
    Returns how many."""
    return sum(_let_leave(board_id) for board_id in _boards_with_old_cards())


def _boards_with_old_cards() -> list[int]:
    with database.current().reading() as session:
        live = select(Board).where(col(Board.archived_at).is_(None))
        boards = session.exec(live.where(col(Board.done_leaves_days).is_not(None))).all()
        return [one.id for one in boards if session.exec(_done_long_ago(one).limit(1)).first()]


def _let_leave(board_id: int) -> int:
    with changing(f"board/{board_id}", by=system("leaving")) as change:
        cards = change.all(_done_long_ago(change.look_up(Board, board_id)).limit(MOST_AT_ONCE))
        for card in cards:
            put_away(change, card)
        if cards:
            change.record(CardsLeft(cards=[card.id for card in cards], did=["left"]))
    return len(cards)


def _done_long_ago(board: Board) -> SelectOfScalar[Card]:
    long_ago = clock.now() - timedelta(days=board.done_leaves_days or 0)
    return select(Card).where(
        Card.board_id == board.id,
        col(Card.archived_at).is_(None),
        col(Card.finished_at) < long_ago,
        Card.moved_at < long_ago,
    )
