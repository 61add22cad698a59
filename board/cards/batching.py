"""Many cards at once: one command, one event, one undo."""

from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .editing import write_values
from .events import CardsChanged
from .lookups import card_on_board, column_on_board
from .models import Card
from .moving import place_card
from .putting_away import put_away
from .rules import OtherBoard, check_totals


def change_cards(actor: Actor, board_id: int, *, card_ids: list[int], **what: Any) -> Change:
    """Do one thing to all of `card_ids`, in their order: `to_column_id` (with `after_card_id`),
    `add_people` / `remove_people`, `add_labels` / `remove_labels`, fields of a card in `values`,
    or `archive`. All or nothing: a hard limit that one of them would break refuses the whole."""
    with changing(f"board/{board_id}", by=actor, also=[_desk_of(card_ids)]) as change:
        change.read_ahead(Card, card_ids)
        cards = [card_on_board(change, card_id) for card_id in dict.fromkeys(card_ids)]
        if any(card.board_id != board_id for card in cards):
            raise OtherBoard()
        _do(change, cards, what)
        change.record(CardsChanged(cards=[card.id for card in cards], did=sorted(what)))
    return change


def _do(change: Change, cards: list[Card], what: dict[str, Any]) -> None:
    for card in cards:
        write_values(change, card, _values_for(card, what))
    if to_column_id := what.get("to_column_id"):
        _move(change, cards, to_column_id, what.get("after_card_id"))
    if what.get("archive"):
        for card in cards:
            put_away(change, card)


def _move(change: Change, cards: list[Card], column_id: int, after: int | None) -> None:
    column = column_on_board(change, column_id)
    for card in cards:
        place_card(change, card, column, after)
        change.session.flush()
        after = card.id


def _values_for(card: Card, what: dict[str, Any]) -> dict[str, object]:
    """The fields of one card after adding and taking away."""
    values = dict(what.get("values", {}))
    for name, added, removed in (
        ("assignees", "add_people", "remove_people"),
        ("labels", "add_labels", "remove_labels"),
    ):
        if added in what or removed in what:
            remaining = [one for one in getattr(card, name) if one not in what.get(removed, [])]
            values[name] = list(dict.fromkeys([*remaining, *what.get(added, [])]))
    check_totals(labels=len(values.get("labels", [])), people=len(values.get("assignees", [])))
    return values


def _desk_of(card_ids: list[int]) -> StreamOf:
    """Where it is heard that a ticket's card is done."""
    return StreamOf(Card, tuple(card_ids), "desk", given="ticket_id")
