"""Splitting a card into smaller steps; and a checklist's item that becomes a card."""

from dataclasses import replace
from typing import Any

from board.boards.models import BoardColumn
from board.boards.queries import columns_of
from board.core.actor import Actor
from board.core.changes import Change, changing

from .adding import place_new_card
from .checklist import check_item
from .copying import BELONGS
from .editing import write_values
from .events import CardAdded, CardSplit
from .linking import link
from .lookups import card_on_board, column_on_board, first_column, streams_of_card
from .models import Card
from .rules import check_version


def split_card(
    actor: Actor,
    card_id: int,
    *,
    parts: list[dict[str, Any]],
    to_column_id: int | None = None,
    based_on: int | None = None,
) -> Change:
    """Split a card into two or more smaller ones. The first of `parts` ({title, items: [ids of
    checklist items]}) stays this card, with its history, people, comments and links; the others
    are new, linked to it, in `to_column_id` or where new work waits. `result.cards` has the ids
    of the new ones."""
    stream, also = streams_of_card(card_id)
    first, *others = parts
    with changing(stream, by=actor, also=also) as change:
        card = card_on_board(change, card_id)
        column = _where_parts_go(change, card, to_column_id)
        check_version(
            based_on=based_on, version=card.version, theirs=card.title, yours=first["title"]
        )
        new = [_part(change, card, column, part) for part in others]
        taken = {id_ for part in others for id_ in part["items"]}
        left = tuple(item for item in card.checklist if item.id not in taken)
        write_values(change, card, {"title": first["title"], "checklist": left})
        card.attended_at = change.at
        change.record(CardSplit(card=card, title=card.title, into=[part.id for part in new]))
        change.result["cards"] = [part.id for part in new]
    return change


def _where_parts_go(change: Change, card: Card, to_column_id: int | None) -> BoardColumn:
    if to_column_id:
        return column_on_board(change, to_column_id)
    return _where_work_waits(change, card)


def _part(change: Change, card: Card, column: BoardColumn, part: dict[str, Any]) -> Card:
    values: dict[str, Any] = {name: getattr(card, name) for name in BELONGS}
    if column.is_started:
        values["assignees"] = card.assignees
    if not column.is_finished:
        values["sprint_id"] = card.sprint_id
    items = tuple(item for item in card.checklist if item.id in part["items"])
    new = place_new_card(change, column, title=part["title"], checklist=items, **values)
    link(change, card, new, "split_into")
    return new


def _where_work_waits(change: Change, card: Card) -> BoardColumn:
    here = change.find(BoardColumn, card.column_id)
    return here if here.is_backlog else first_column(columns_of(change.session, card.board_id))


def item_to_card(actor: Actor, card_id: int, item_id: int) -> Change:
    """Make a card of a checklist's item, where new work waits, linked; the item is ticked when that
    card is done. `result.card` has its id."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        item, column = check_item(card, item_id), _where_work_waits(change, card)
        new = _part(change, card, column, {"title": item.text, "items": []})
        card.checklist = tuple(
            replace(one, card_id=new.id) if one is item else one for one in card.checklist
        )
        change.record(CardAdded(card=new, title=new.title, split_from=card.id))
        change.result["card"] = new.id
    return change
