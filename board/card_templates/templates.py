"""Cards to start others from: kept on a board, or given by config/cards; and a new card from
one."""

import tomllib

from board import ASSETS
from board.cards.events import CardAdded
from board.cards.lookups import card_on_board, column_on_board, streams_of_card
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .card_bodies import body_of, card_from
from .events import TemplateRemoved, TemplateSaved
from .models import CardTemplate
from .values import CardBody


def save_as_template(actor: Actor, card_id: int, *, name: str) -> Change:
    """Keep what a card says (not who has it) as a template of its board; `result.template` has its
    id."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        template = change.add(CardTemplate(board_id=card.board_id, name=name, body=body_of(card)))
        change.record(TemplateSaved(template=template, name=name))
        change.result["template"] = template.id
    return change


def remove_template(actor: Actor, template_id: int) -> Change:
    """Remove a card template from its board. Cards that were made from it stay."""
    with changing(StreamOf(CardTemplate, template_id), by=actor) as change:
        template = change.find(CardTemplate, template_id)
        change.remove(template)
        change.record(TemplateRemoved(template=template, name=template.name))
    return change


def add_from_template(actor: Actor, *, board_id: int, column_id: int, body: CardBody) -> Change:
    """Add a card at the end of a column with everything that a template says; `result.card` has its
    id."""
    with changing(f"board/{board_id}", by=actor) as change:
        column = column_on_board(change, column_id)
        card = card_from(change, column, body)
        change.record(CardAdded(card=card, title=card.title, column=column.name))
        change.result["card"] = card.id
    return change


def card_templates_in_config(language: str) -> list[dict[str, object]]:
    """`[{name, body}]` from config/cards, by name; English where the language has no file."""
    folder = ASSETS / "config" / "cards"
    path = folder / f"cards.{language}.toml"
    found = tomllib.loads((path if path.exists() else folder / "cards.en.toml").read_text("utf-8"))
    return found["templates"]
