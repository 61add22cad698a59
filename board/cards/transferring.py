"""Moving a card to another board, with everything that belongs to it."""

from collections.abc import Callable

from sqlmodel import select

from board.boards.models import Board, BoardColumn
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .lookups import card_on_board, check_expedite_room, streams_of_card
from .models import Card, parts_of_card
from .moving import place_card

when_transferred: list[Callable[[Change, Card, Board], None]] = []
"""Consequences in the same commit, added by slices above: a ticket follows its card to the other
team."""


def transfer_card(actor: Actor, card_id: int, *, to_column_id: int) -> Change:
    """On top of a column of another board that the actor may change. It leaves its sprint;
    comments, files and links come along, and what happened to it before stays in the first board's
    log. Neither log names the other board: not everybody who reads the one may know of the
    other."""
    stream, also = streams_of_card(card_id)
    to_stream = _stream_of_column(to_column_id)
    with changing(stream, to_stream, by=actor, also=also) as change:
        card, column = card_on_board(change, card_id), change.find(BoardColumn, to_column_id)
        board = change.find(Board, column.board_id)
        card.board_id, card.sprint_id, card.recurrence_id = board.id, None, None
        place_card(change, card, column, None)
        check_expedite_room(change, card, card.service)
        for part in parts_of_card():
            for row in change.all(select(part).where(part.card_id == card.id)):
                row.board_id = board.id
        for listener in when_transferred:
            listener(change, card, board)
        change.record("card.left", on=stream, card=card.id, title=card.title)
        change.record("card.came", on=to_stream, card=card.id, title=card.title)
    return change


def _stream_of_column(column_id: int) -> str:
    with database.current().reading() as session:
        column = session.get(BoardColumn, column_id)
    if column is None:
        raise NotFound(kind="column", id=column_id)
    return f"board/{column.board_id}"
