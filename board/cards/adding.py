"""Adding cards."""

from typing import Any

from board.boards.models import BoardColumn
from board.core.actor import Actor
from board.core.changes import Change, changing

from .editing import check_values
from .events import CardAdded, CardsAdded
from .lookups import check_expedite_room, check_room, column_on_board, rank_after, rank_last
from .models import Card
from .rules import crossings


def add_card(actor: Actor, *, board_id: int, column_id: int, title: str, **values: Any) -> Change:
    """Add a card at the end of a column; `result.card` has its id. A hard WIP limit refuses it
    (WipLimitReached, ExpediteLaneFull)."""
    with changing(f"board/{board_id}", by=actor) as change:
        column = column_on_board(change, column_id)
        card = place_new_card(change, column, title=title, **values)
        change.record(CardAdded(card=card, title=card.title, column=column.name))
        change.result["card"] = card.id
    return change


def add_cards(actor: Actor, *, board_id: int, column_id: int, titles: list[str]) -> Change:
    """Add a card for each of `titles` at the end of a column, in their order; `result.cards` has
    their ids. All or nothing: a hard WIP limit that one of them would break refuses the whole
    (WipLimitReached)."""
    with changing(f"board/{board_id}", by=actor) as change:
        column = column_on_board(change, column_id)
        cards = [place_new_card(change, column, title=title) for title in titles]
        change.record(CardsAdded(cards=[card.id for card in cards], column=column.name))
        change.result["cards"] = [card.id for card in cards]
    return change


def place_new_card(
    change: Change, column: BoardColumn, *, title: str, on_top: bool = False, **values: Any
) -> Card:
    """The row of a new card, inside a running change."""
    check_room(change, column)
    started_at, finished_at = crossings(
        is_started=column.is_started,
        is_finished=column.is_finished,
        started_at=None,
        finished_at=None,
        at=change.at,
    )
    card = Card(
        board_id=column.board_id,
        column_id=column.id,
        rank=rank_after(change, column, None) if on_top else rank_last(change, column),
        title=title,
        created_at=change.at,
        created_by=change.actor.member_id,
        moved_at=change.at,
        started_at=started_at,
        finished_at=finished_at,
        **values,
    )
    check_values(change, card, values)
    check_expedite_room(change, card, card.service)
    return change.add(card)
