"""The checklist of a card: one item is one command."""

import pytest

from board.cards.checklist import check_item
from board.cards.models import Card
from board.cards.rules import MOST_CHECKLIST_ITEMS
from board.cards.values import fresh_items
from board.core.errors import NotFound
from tests.support.world import Persona, World


@pytest.fixture
def path(world: World) -> str:
    """Of the items of a card that has three."""
    world.a_board(cards={"Doing": ["A"]})
    return f"/cards/{world.card('A').id}/items"


def texts(world: World) -> list[tuple[str, bool]]:
    return [(item.text, item.is_done) for item in world.card("A").checklist]


def test_two_people_tick_different_items_and_both_are_ticked(
    world: World, ann: Persona, cy: Persona, path: str
) -> None:
    ann.post(path, {"texts": ["one", "two"]})
    ann.post(f"{path}/1/change", {"is_done": True})
    cy.post(f"{path}/2/change", {"is_done": True, "text": "two, at least"})
    assert texts(world) == [("one", True), ("two, at least", True)]


def test_an_id_is_not_given_to_another_item(world: World, ann: Persona, path: str) -> None:
    ann.post(path, {"texts": ["one", "two", "three"]})
    ann.post(f"{path}/1/remove")
    ann.post(path, {"texts": ["four"]})
    assert [item.id for item in world.card("A").checklist] == [2, 3, 4]
    assert ann.post(f"{path}/1/change", {"is_done": True}).error == "not_found"
    assert ann.post(f"{path}/1/remove").error == "not_found"


def test_a_full_list_takes_no_more_and_none_of_those_that_came_together(
    world: World, ann: Persona, path: str
) -> None:
    ann.post(path, {"texts": [str(n) for n in range(MOST_CHECKLIST_ITEMS - 1)]})
    refused = ann.post(path, {"texts": ["last", "one too many"]})
    assert refused.error == "checklist_full"
    assert len(texts(world)) == MOST_CHECKLIST_ITEMS - 1
    assert ann.post(path, {"texts": ["last"]}).status == 200


def test_a_removed_item_comes_back_in_its_place_by_undo(
    world: World, ann: Persona, path: str
) -> None:
    ann.post(path, {"texts": ["one", "two", "three"]})
    removed = ann.post(f"{path}/2/remove")
    assert ann.undoes(removed).status == 200
    assert [text for text, _ in texts(world)] == ["one", "two", "three"]


def test_an_archived_card_and_another_teams_are_left_alone(
    world: World, ann: Persona, bo: Persona, path: str
) -> None:
    assert bo.post(path, {"texts": ["theirs"]}).error == "forbidden"
    ann.post(f"/cards/{world.card('A').id}/archive")
    assert ann.post(path, {"texts": ["late"]}).error == "card_archived"
    assert texts(world) == []


def test_an_item_is_found_by_its_id_and_not_by_its_place() -> None:
    card = Card(checklist=fresh_items(["a", "b"], first_id=7))
    assert check_item(card, 8).text == "b"
    for none in (0, 1, 9, -1):
        with pytest.raises(NotFound):
            check_item(card, none)
