"""Cards to start others from (their bodies: card_templates/values.py, made and used by
card_templates/card_bodies.py): kept on a board, or given by the house."""

import pytest

from board.card_templates.models import CardTemplate
from board.card_templates.templates import card_templates_in_config
from tests.support.world import Persona, World


@pytest.fixture
def template(world: World, ann: Persona) -> int:
    """What Ann kept of a card that she has herself."""
    world.a_board(cards={"Ready": ["Refunds"]})
    card = world.card("Refunds").id
    ann.post(f"/cards/{card}/edit", {"labels": ["money"], "assignees": [ann.actor.id]})
    ann.post(f"/cards/{card}/items", {"texts": ["call the bank"]})
    return ann.post(f"/cards/{card}/template", {"name": "A refund"}).result["template"]


def test_a_template_keeps_what_a_card_says_and_not_who_has_it(world: World, template: int) -> None:
    body = world.row(CardTemplate, template).body
    assert (body["title"], body["labels"], body["checklist"]) == (
        "Refunds",
        ["money"],
        ["call the bank"],
    )
    assert "assignees" not in body


def test_a_card_from_a_template_begins_with_nothing_ticked(
    world: World, ann: Persona, template: int
) -> None:
    body = world.row(CardTemplate, template).body | {"title": "Refund for Eva"}
    place = {"board_id": world.board_id, "column_id": world.columns["Doing"]}
    ann.post("/cards/from-template", place | {"body": body})
    card = world.card("Refund for Eva")
    assert [(item.text, item.is_done) for item in card.checklist] == [("call the bank", False)]
    assert world.titles_in("Doing") == ["Refund for Eva"]


def test_a_removed_template_is_gone_from_the_board_until_undo(
    world: World, ann: Persona, template: int
) -> None:
    def rows() -> dict:
        return world.snapshot(f"board/{world.board_id}")["rows"]["card_template"]

    removed = ann.post(f"/card-templates/{template}/remove")
    assert rows() == {}
    ann.undoes(removed)
    assert [row["name"] for row in rows().values()] == ["A refund"]


def test_the_house_gives_templates_in_every_language(ann: Persona) -> None:
    assert ann.get("/card-templates").body == card_templates_in_config("en")
    assert card_templates_in_config("de") == card_templates_in_config("en")
    assert card_templates_in_config("sv") != card_templates_in_config("en")
