"""What a template says of a card, and the card that it becomes."""

from typing import Any

from board.boards.models import BoardColumn
from board.cards.adding import place_new_card
from board.cards.models import Card
from board.cards.values import fresh_items
from board.core.changes import Change

from .values import CardBody


def card_from(change: Change, column: BoardColumn, body: CardBody, **values: Any) -> Card:
    """The row of a card as `body` says, inside a running change."""
    said: dict[str, Any] = {name: value for name, value in body.items() if name != "checklist"}
    items = fresh_items(body.get("checklist", []))
    return place_new_card(change, column, checklist=items, **said, **values)


def body_of(card: Card) -> CardBody:
    return CardBody(
        title=card.title,
        description=card.description,
        labels=card.labels,
        service=card.service,
        estimate=card.estimate,
        is_title_on_wall=card.is_title_on_wall,
        checklist=[item.text for item in card.checklist],
    )
