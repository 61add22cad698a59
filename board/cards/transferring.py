"""Moving a card to another board, with everything that belongs to it."""

from sqlmodel import select

from board.boards.models import Board, BoardColumn
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf
from board.core.signals import Signal

from .events import CardCame, CardLeft
from .lookups import card_on_board, check_expedite_room, streams_of_card
from .models import Card, parts_of_card
from .moving import place_card

card_transferred: Signal[[Change, Card, Board]] = Signal()
"""Who acts on it in the same commit: board/wiring.py."""


def transfer_card(actor: Actor, card_id: int, *, to_column_id: int) -> Change:
    """Move a card to another board, on top of a column, where you may change that board too. It
    leaves its sprint; comments, files and links come along, and what happened to it before stays
    in the first board's log. Neither log names the other board: not everybody who reads the one
    may know of the other."""
    stream, also = streams_of_card(card_id)
    to_stream = StreamOf(BoardColumn, to_column_id)
    with changing(stream, to_stream, by=actor, also=also) as change:
        card, column = card_on_board(change, card_id), change.find(BoardColumn, to_column_id)
        _bring(change, card, column)
        change.record(CardLeft(card=card, title=card.title), on=stream)
        change.record(CardCame(card=card, title=card.title), on=to_stream)
    return change


def _bring(change: Change, card: Card, column: BoardColumn) -> None:
    """To the column's board, with everything that hangs on the card."""
    board = change.find(Board, column.board_id)
    card.board_id, card.sprint_id, card.recurrence_id = board.id, None, None
    place_card(change, card, column, None)
    check_expedite_room(change, card, card.service)
    for part in parts_of_card():
        for row in change.all(select(part).where(part.card_id == card.id)):
            row.board_id = board.id
    card_transferred.send(change, card, board)
