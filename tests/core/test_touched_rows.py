"""An event carries what changed: the columns of a row that differ, the whole row when it is new or
enters an audience."""

from typing import Any

import orjson

from board.cards.models import Card
from board.core.synced import column_names
from tests.support.world import Answer, Persona, World

ALL = set(column_names(Card))


def told(answer: Answer, card: int) -> dict[str, Any]:
    return answer.events[0]["put"]["card"][str(card)]


def test_a_new_card_is_told_whole_and_a_move_by_its_columns(world: World, ann: Persona) -> None:
    world.a_board()
    added = ann.adds("Moves", to="Ready")
    card = added.result["card"]
    assert set(told(added, card)) == ALL
    moved = ann.moves("Moves", to="Doing")
    columns = {"id", "is_title_on_wall", "column_id", "moved_at", "started_at"}
    assert columns <= set(told(moved, card)) <= columns | {"rank"}


def test_an_edit_that_changes_nothing_tells_of_no_row(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Stays"]})
    card = world.card("Stays").id
    ann.post(f"/cards/{card}/edit", {"labels": ["x"]})
    again = ann.post(f"/cards/{card}/edit", {"labels": ["x"]})
    assert again.events[0]["put"] == {}


def test_what_comes_back_or_is_unmasked_is_told_whole(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Away"]})
    card = world.card("Away").id
    ann.post(f"/cards/{card}/archive")
    assert set(told(ann.post(f"/cards/{card}/restore"), card)) == ALL
    masked = ann.post(f"/cards/{card}/edit", {"is_title_on_wall": False})
    assert set(told(masked, card)) == ALL


def test_who_is_given_a_card_is_told_all_of_it(world: World, ann: Persona) -> None:
    """*My work* has only the cards that are somebody's: this one may be new to it."""
    world.a_board(cards={"Ready": ["Given"]})
    card = world.card("Given").id
    given = ann.post(f"/cards/{card}/edit", {"assignees": [ann.actor.id]})
    assert set(told(given, card)) == ALL


def test_a_masked_card_stays_masked_in_what_a_wall_is_told(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Eva Lind's printer"]})
    tv = world.wall("The stairs", team="user")
    card = world.card("Eva Lind's printer").id
    ann.post(f"/cards/{card}/edit", {"is_title_on_wall": False})
    tv.watches(f"board/{world.board_id}")
    ann.post(f"/cards/{card}/edit", {"title": "Eva Lind's screen", "labels": ["Eva"]})
    ann.post(f"/cards/{card}/block", {"reason": "Eva Lind is away"})
    heard = orjson.dumps(tv.heard()).decode()
    assert '"blocked_reason":""' in heard
    assert "Eva" not in heard


def test_a_move_is_small(world: World, ann: Persona) -> None:
    """Twenty missed ones are a page or two of text, not twenty whole cards."""
    world.a_board(cards={"Ready": ["Moves"]})
    description = {"description": "What it is about, and why. " * 200}
    ann.post(f"/cards/{world.card('Moves').id}/edit", description)
    moved = ann.moves("Moves", to="Doing")
    assert len(orjson.dumps(moved.events)) < 700
