"""Beginning a sprint, and closing it: what becomes of what is left."""

from typing import Any

from sqlmodel import col, select

from board.boards.models import BoardColumn
from board.boards.queries import columns_of
from board.cards.lookups import first_column, rank_last
from board.cards.models import Card
from board.cards.moving import place_card
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import SprintClosed, SprintStarted
from .models import Sprint
from .rules import SprintAlreadyActive, check_active, check_planned
from .values import SprintRecord


def start_sprint(actor: Actor, sprint_id: int) -> Change:
    """Start a planned sprint: its cards leave the backlog for the first column, in their order. One
    sprint at a time per board (SprintAlreadyActive)."""
    with changing(StreamOf(Sprint, sprint_id), by=actor) as change:
        sprint = change.find(Sprint, sprint_id)
        check_planned(sprint.state)
        _check_none_is_active(change, sprint.board_id)
        sprint.state, sprint.started_at = "active", change.at
        sprint.start_seq = change.next_seq(sprint.home())
        _out_of_backlog(change, sprint)
        cards = {str(card.id): card.estimate for card in _cards_of(change, sprint)}
        change.record(SprintStarted(sprint=sprint, name=sprint.name, promised=cards))
    return change


def _check_none_is_active(change: Change, board_id: int) -> None:
    running = select(Sprint).where(Sprint.board_id == board_id, Sprint.state == "active")
    for other in change.all(running):
        raise SprintAlreadyActive(name=other.name)


def _out_of_backlog(change: Change, sprint: Sprint) -> None:
    columns = columns_of(change.session, sprint.board_id)
    backlog = [column.id for column in columns if column.is_backlog]
    waiting = _cards_of(change, sprint, col(Card.column_id).in_(backlog))
    _to_end_of(change, waiting, first_column(columns))


def close_sprint(actor: Actor, sprint_id: int, *, rest_to: int | None = None) -> Change:
    """Close the running sprint. What is not finished goes to another open sprint, staying where it
    stands, or back on top of the backlog. The record is what was promised and what came of it."""
    with changing(StreamOf(Sprint, sprint_id), by=actor) as change:
        sprint = change.find(Sprint, sprint_id)
        check_active(sprint.state)
        cards = _cards_of(change, sprint)
        left = [card for card in cards if card.finished_at is None]
        sprint.state, sprint.closed_at = "closed", change.at
        sprint.record = _record(cards, rest_to)
        _let_go(change, sprint, left, rest_to)
        ids = [card.id for card in left]
        change.record(SprintClosed(sprint=sprint, name=sprint.name, left=ids))
    return change


def _let_go(change: Change, sprint: Sprint, left: list[Card], rest_to: int | None) -> None:
    if rest_to is not None:
        check_planned(change.find(Sprint, rest_to).state)
    for card in left:
        card.sprint_id = rest_to
    if rest_to is None:
        _back_to_backlog(change, sprint, left)


def _cards_of(change: Change, sprint: Sprint, *conditions: Any) -> list[Card]:
    found = select(Card).where(
        Card.board_id == sprint.board_id,
        Card.sprint_id == sprint.id,
        col(Card.deleted_at).is_(None),
        *conditions,
    )
    return list(change.all(found.order_by(col(Card.rank))))


def _to_end_of(change: Change, cards: list[Card], column: BoardColumn) -> None:
    for card in cards:
        if not card.archived_at:
            place_card(change, card, column, None)
            card.rank = rank_last(change, column)
            change.session.flush()


def _back_to_backlog(change: Change, sprint: Sprint, left: list[Card]) -> None:
    backlog = next((c for c in columns_of(change.session, sprint.board_id) if c.is_backlog), None)
    after = None
    for card in left:
        if backlog is not None and not card.archived_at:
            place_card(change, card, backlog, after)
            change.session.flush()
            after = card.id


def _record(cards: list[Card], rest_to: int | None) -> SprintRecord:
    """Sums of estimates in points, and the cards by id (walls read this: no titles); a card without
    an estimate counts no points."""
    finished = [card for card in cards if card.finished_at is not None]
    left = [card for card in cards if card.finished_at is None]
    return SprintRecord(
        promised=_points(cards),
        finished=_points(finished),
        left=_points(left),
        cards=len(cards),
        cards_finished=len(finished),
        finished_cards=tuple(card.id for card in finished),
        left_cards=tuple(card.id for card in left),
        rest_to=rest_to,
    )


def _points(cards: list[Card]) -> float:
    return sum((card.estimate or 0 for card in cards), 0.0)
