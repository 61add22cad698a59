"""Moving cards: the command that everything else is measured by."""

from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select

from board.boards.models import BoardColumn
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.database import connection_of
from board.core.prepared import Prepared
from board.core.signals import Signal

from .editing import write_values
from .events import CardMoved
from .lookups import card_on_board, check_room, column_on_board, rank_after, streams_of_card
from .models import Card, CardLink
from .rules import crossings

card_finished: Signal[[Change, Card]] = Signal()
card_reopened: Signal[[Change, Card]] = Signal()
"""Who acts on them in the same commit: board/wiring.py."""


def move_card(
    actor: Actor,
    card_id: int,
    *,
    to_column_id: int,
    after_card_id: int | None = None,
    **values: Any,
) -> Change:
    """Put a card into a column, below another card or first. `assignees`, `customer_id` and
    `service` are what its new swimlane stands for. A hard WIP limit refuses it (WipLimitReached,
    ExpediteLaneFull)."""
    stream, also = streams_of_card(card_id)
    with changing(stream, by=actor, also=also) as change:
        card = card_on_board(change, card_id)
        column = column_on_board(change, to_column_id)
        came_from = change.look_up(BoardColumn, card.column_id)
        write_values(change, card, values)
        place_card(change, card, column, after_card_id)
        change.record(
            CardMoved(card=card, title=card.title, to=column.name, came_from=came_from.name)
        )
    return change


def place_card(change: Change, card: Card, column: BoardColumn, after_card_id: int | None) -> None:
    """Into a column of the same or another board, inside a running change: limits, boundaries and
    consequences."""
    is_entering = card.column_id != column.id
    if is_entering:
        check_room(change, column)
    card.rank = rank_after(change, column, after_card_id, moving=card.id)
    if is_entering:
        _enter(change, card, column)


def _enter(change: Change, card: Card, column: BoardColumn) -> None:
    card.column_id = column.id
    card.moved_at = change.at
    cross(change, card, column)


def cross(change: Change, card: Card, column: BoardColumn) -> None:
    """What its column's boundaries say about a card: started, finished, reopened."""
    was_finished = card.finished_at is not None
    card.started_at, card.finished_at = crossings(
        is_started=column.is_started,
        is_finished=column.is_finished,
        started_at=card.started_at,
        finished_at=card.finished_at,
        at=change.at,
    )
    card.finished_by = card.assignees if card.finished_at else []
    if card.finished_at and not was_finished:
        card.blocked_reason = card.blocked_at = None
        card.waiting_for = ""
        _tick_item(change, card)
        card_finished.send(change, card)
    if was_finished and not card.finished_at:
        card_reopened.send(change, card)


def _tick_item(change: Change, card: Card) -> None:
    """A checklist item that became this card is done with it."""
    for (parent_id,) in _came_from().rows(connection_of(change.session), {"card": card.id}):
        parent = change.look_up(Card, parent_id)
        if parent.home() in change.held:
            parent.checklist = tuple(
                replace(item, is_done=True) if item.card_id == card.id else item
                for item in parent.checklist
            )


@cache
def _came_from() -> Prepared:
    """The cards that `card` was split from."""
    link = CardLink.__table__  # type: ignore[attr-defined]
    its_own = (link.c.card_id == bindparam("card"), link.c.role == "split_from")
    return Prepared(select(link.c.other_id).where(*its_own))
