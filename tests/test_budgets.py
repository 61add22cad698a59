"""What a command may cost: statements (core/preloading.py spares some) and transactions, not times.
A later change that asks the database more often fails here."""

from typing import Any

import pytest

from board.core import database
from tests.support.statements import Counted, counting
from tests.support.world import Persona, World, hard

A_MOVE = 8
ITS_SUBJECTS = 1
ITS_LIMIT = 1
JOURNEYS = 5
"""Of a move, to PostgreSQL: lock, who and whether done, card, neighbours, all that is written."""


@pytest.fixture
def board(world: World, ann: Persona) -> World:
    """A board on which Ann has done something before: who she is, is remembered, and the columns
    are."""
    world.a_board(
        {"Ready": None, "Doing": None, "Review": hard(5), "Done": None},
        {"Ready": ["Moves", "Stays"], "Doing": ["There"]},
    )
    assert ann.post(f"/cards/{world.card('Stays').id}/edit", {"labels": ["x"]}).status == 200
    for column in world.columns:
        assert ann.moves("Stays", to=column).status == 200
    return world


def cost(ann: Persona, path: str, body: dict[str, Any]) -> Counted:
    with counting() as counted:
        assert ann.post(path, body, key="c:1").status == 200
    return counted


def check(counted: Counted, most: int) -> None:
    assert counted.transactions == 1
    assert len(counted.statements) <= most, "\n".join(counted.statements)


def test_a_move_is_one_transaction_of_eight_statements_and_what_it_is_about(
    board: World, ann: Persona
) -> None:
    body = {"to_column_id": board.columns["Doing"], "after_card_id": board.card("There").id}
    check(cost(ann, f"/cards/{board.card('Moves').id}/move", body), A_MOVE + ITS_SUBJECTS)


def test_and_five_journeys_where_the_database_is_elsewhere(board: World, ann: Persona) -> None:
    body = {"to_column_id": board.columns["Doing"], "after_card_id": board.card("There").id}
    counted = cost(ann, f"/cards/{board.card('Moves').id}/move", body)
    check(counted, A_MOVE + ITS_SUBJECTS if database.current().is_sqlite else JOURNEYS)


def test_a_hard_limit_costs_one_more(board: World, ann: Persona) -> None:
    body = {"to_column_id": board.columns["Review"]}
    most = A_MOVE + ITS_SUBJECTS + ITS_LIMIT
    check(cost(ann, f"/cards/{board.card('Moves').id}/move", body), most)


def test_a_card_is_edited_created_and_talked_about_within_the_same(
    board: World, ann: Persona
) -> None:
    card = board.card("Moves").id
    in_doing = {"board_id": board.board_id, "column_id": board.columns["Doing"]}
    for path, body in (
        (f"/cards/{card}/edit", {"labels": ["y"]}),
        (f"/cards/{card}/items", {"texts": ["one"]}),
        (f"/cards/{card}/comments", {"text": "Done soon"}),
        ("/cards", in_doing | {"title": "New"}),
    ):
        with counting() as counted:
            assert ann.post(path, body, key=f"c:{path.count('/')}{len(path)}").status == 200
        check(counted, A_MOVE + ITS_SUBJECTS)


def test_many_cards_at_once_cost_two_more_each(board: World, ann: Persona) -> None:
    cards = [board.card(title).id for title in ("Moves", "Stays", "There")]
    body = {"card_ids": cards, "add_labels": ["z"]}
    counted = cost(ann, f"/boards/{board.board_id}/cards/change", body)
    check(counted, A_MOVE + ITS_SUBJECTS + 2 * len(cards))
