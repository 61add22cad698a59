"""Walking: the cards that a standup goes along, of the board or of what was chosen."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from sqlmodel import col, select

from board.boards.models import BoardColumn
from board.cards.models import Card
from board.core.changes import Change
from board.focus.models import Initiative


def cards_of_walk(change: Change, boards: Sequence[int], style: str) -> list[int]:
    """Card ids in the order in which they come into the light: `board`, column by column from the
    right; `focus`, one active initiative after the other. Within each what is stuck first,
    then the oldest; an empty one is left out."""
    walk = _by_initiative if style == "focus" else _from_the_right
    return [card.id for card in walk(change, boards)]


def _from_the_right(change: Change, boards: Sequence[int]) -> list[Card]:
    """Of the columns where work is under way; where there is none, of all that are not done."""
    columns = change.all(
        select(BoardColumn)
        .where(col(BoardColumn.board_id).in_(boards), col(BoardColumn.is_backlog).is_(False))
        .order_by(col(BoardColumn.board_id), col(BoardColumn.rank).desc())
    )
    open_ones = [column for column in columns if not column.is_finished]
    walked = [one.id for one in open_ones if one.is_started] or [one.id for one in open_ones]
    cards = _open_cards(change, boards, col(Card.column_id).in_(walked))
    return sorted(cards, key=lambda card: (walked.index(card.column_id), _urgency(card)))


def _by_initiative(change: Change, boards: Sequence[int]) -> list[Card]:
    """What is under way of each; of one that rests, its next step."""
    active = change.all(
        select(Initiative.id).where(Initiative.state == "active").order_by(col(Initiative.id))
    )
    cards = _open_cards(change, boards, col(Card.initiative_id).in_(active))
    walked: list[Card] = []
    for initiative in active:
        steps = [card for card in cards if card.initiative_id == initiative]
        started = sorted((card for card in steps if card.started_at), key=_urgency)
        walked += started or sorted(steps, key=attrgetter("rank"))[:1]
    return walked


def _open_cards(change: Change, boards: Sequence[int], *which: Any) -> Sequence[Card]:
    shown = col(Card.archived_at).is_(None), col(Card.finished_at).is_(None)
    return change.all(select(Card).where(col(Card.board_id).in_(boards), *shown, *which))


def _urgency(card: Card) -> tuple[Any, ...]:
    return card.blocked_at is None, card.started_at or card.created_at, card.id
