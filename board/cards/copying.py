"""Another card like this one."""

from typing import Any

from board.boards.models import BoardColumn
from board.core.actor import Actor
from board.core.changes import Change, changing

from .adding import place_new_card
from .events import CardAdded
from .lookups import card_on_board, streams_of_card
from .models import Card
from .values import fresh_items

BELONGS = ("labels", "service", "initiative_id", "customer_id", "is_title_on_wall", "wall_title")
"""What a part of a card has in common with the whole."""


def copy_card(actor: Actor, card_id: int, *, title: str | None = None) -> Change:
    """Copy a card, right below it: the same words, labels, checklist (nothing ticked) and
    belongings; no people, no comments. `result.card` has its id."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        column = change.find(BoardColumn, card.column_id)
        copy = place_new_card(change, column, title=title or card.title, **_copied(card))
        change.record(
            CardAdded(card=copy, title=copy.title, column=column.name, copied_from=card.id)
        )
        change.result["card"] = copy.id
    return change


def _copied(card: Card) -> dict[str, Any]:
    values = {name: getattr(card, name) for name in (*BELONGS, "description", "estimate", "due_on")}
    return values | {"checklist": fresh_items(item.text for item in card.checklist)}
