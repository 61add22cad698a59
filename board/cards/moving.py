"""Moving cards: the deed that everything else is measured by."""

from collections.abc import Callable

from board.boards.models import BoardColumn
from board.boards.rules import check_wip_limit
from board.core.actor import Actor
from board.core.changes import Change, changing

from .finding import cards_in, rank_after, streams_of_card
from .models import Card
from .rules import CardArchived, crossings

when_finished: list[Callable[[Change, Card], None]] = []
when_reopened: list[Callable[[Change, Card], None]] = []
"""Consequences in the same commit, added by slices above this one: a ticket is resolved when its card is done."""


def move_card(actor: Actor, card_id: int, *, to_column_id: int, after_card_id: int | None = None) -> Change:
    """Put a card into a column, after another card or first."""
    stream, also = streams_of_card(card_id)
    with changing(stream, by=actor, also=also) as change:
        card, column = change.look_up(Card, card_id), change.find(BoardColumn, to_column_id)
        if card.archived_at:
            raise CardArchived()
        came_from = change.find(BoardColumn, card.column_id)
        if came_from is not column:
            check_wip_limit(
                name=column.name,
                limit=column.wip_limit,
                is_hard=column.is_wip_limit_hard,
                cards_there=cards_in(change, column),
            )
        card.rank = rank_after(change, column, after_card_id, moving=card.id)
        if came_from is not column:
            _enter(change, card, column)
        change.record("card.moved", card=card.id, title=card.title, to=column.name, came_from=came_from.name)
    return change


def _enter(change: Change, card: Card, column: BoardColumn) -> None:
    was_finished = card.finished_at is not None
    card.column_id = column.id
    card.moved_at = change.at
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
        _tell(when_finished, change, card)
    if was_finished and not card.finished_at:
        _tell(when_reopened, change, card)


def _tell(listeners: list[Callable[[Change, Card], None]], change: Change, card: Card) -> None:
    for listener in listeners:
        listener(change, card)
