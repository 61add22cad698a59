"""The checklist of a card: one item is one command, so two people can tick at the same moment."""

from dataclasses import replace
from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .events import CardItemChanged, CardItemRemoved, CardItemsAdded
from .lookups import card_on_board, streams_of_card
from .models import Card
from .rules import check_checklist_size
from .values import ChecklistItem, fresh_items


def add_items(actor: Actor, card_id: int, *, texts: list[str]) -> Change:
    """Add items at the end of a card's checklist, in order. It holds at most 100
    (ChecklistFull)."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        check_checklist_size(len(card.checklist) + len(texts))
        next_id = max((item.id for item in card.checklist), default=0) + 1
        card.checklist = (*card.checklist, *fresh_items(texts, first_id=next_id))
        change.record(CardItemsAdded(card=card, title=card.title, texts=texts))
    return change


def change_item(actor: Actor, card_id: int, item_id: int, **values: Any) -> Change:
    """Tick, untick or reword one item of a checklist: `is_done`, `text`."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        check_item(card, item_id)
        card.checklist = tuple(
            replace(item, **values) if item.id == item_id else item for item in card.checklist
        )
        change.record(CardItemChanged(card=card, title=card.title, **values))
    return change


def remove_item(actor: Actor, card_id: int, item_id: int) -> Change:
    """Take one item off a checklist. The others keep their ids."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        check_item(card, item_id)
        card.checklist = tuple(item for item in card.checklist if item.id != item_id)
        change.record(CardItemRemoved(card=card, title=card.title))
    return change


def check_item(card: Card, item_id: int) -> ChecklistItem:
    """The item; raises NotFound."""
    for item in card.checklist:
        if item.id == item_id:
            return item
    raise NotFound(kind="checklist item", id=item_id)
