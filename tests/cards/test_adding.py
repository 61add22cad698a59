"""Adding cards."""

import pytest

from board.cards.adding import add_card
from board.cards.rules import ColumnGone
from tests.support.world import SYSTEM, Persona, World, hard, soft


def test_a_new_card_lands_below_all_others_those_in_the_archive_too(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    ann.post(f"/cards/{world.card('B').id}/archive")
    assert ann.adds("C", to="Ready").status == 200
    assert ann.post(f"/cards/{world.card('B').id}/restore").status == 200
    assert world.titles_in("Ready") == ["A", "B", "C"]


def test_it_has_begun_or_is_finished_where_its_column_says_so(world: World, ann: Persona) -> None:
    world.a_board()
    for column in ("Ready", "Doing", "Done"):
        ann.adds(column, to=column)
    cards = {title: world.card(title) for title in ("Ready", "Doing", "Done")}
    crossed = {
        title: (card.started_at is not None, card.finished_at is not None)
        for title, card in cards.items()
    }
    assert crossed == {"Ready": (False, False), "Doing": (True, False), "Done": (True, True)}
    assert cards["Doing"].started_at == cards["Doing"].created_at == cards["Doing"].moved_at
    assert cards["Doing"].created_by == ann.actor.id


def test_a_hard_limit_refuses_it_and_a_soft_one_does_not(world: World, ann: Persona) -> None:
    world.a_board(
        columns={"Ready": soft(1), "Doing": hard(1)}, cards={"Ready": ["A"], "Doing": ["B"]}
    )
    assert ann.adds("C", to="Doing").error == "wip_limit_reached"
    assert ann.adds("D", to="Ready").status == 200
    assert world.titles_in("Doing") == ["B"]


def test_a_column_of_another_board_is_none_of_this_one(world: World) -> None:
    foreign = world.a_second_board()
    world.a_board()
    with pytest.raises(ColumnGone):
        add_card(SYSTEM, board_id=world.board_id, column_id=foreign, title="A")


def test_undo_takes_it_away_and_once_more_brings_it_back(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    undone = ann.undoes(ann.adds("B", to="Ready"))
    assert world.titles_in("Ready") == ["A"]
    assert ann.undoes(undone).status == 200
    assert world.titles_in("Ready") == ["A", "B"]


def test_lines_become_cards_in_their_order_and_are_one_deed(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    body = {"board_id": world.board_id, "column_id": world.columns["Ready"]}
    added = ann.post("/cards/many", {**body, "titles": ["B", "C", "D"]})
    assert world.titles_in("Ready") == ["A", "B", "C", "D"]
    assert added.result["cards"] == [world.card(title).id for title in "BCD"]
    assert [event["kind"] for event in added.events] == ["cards.added"]
    assert ann.undoes(added).status == 200
    assert world.titles_in("Ready") == ["A"]


def test_a_limit_that_one_line_would_break_refuses_them_all(world: World, ann: Persona) -> None:
    world.a_board(columns={"Doing": hard(2)}, cards={"Doing": ["A"]})
    body = {"board_id": world.board_id, "column_id": world.columns["Doing"]}
    assert ann.post("/cards/many", {**body, "titles": ["B", "C"]}).error == "wip_limit_reached"
    assert ann.post("/cards/many", {**body, "titles": []}).error == "invalid"
    assert ann.post("/cards/many", {**body, "titles": ["x"] * 201}).error == "invalid"
    assert world.titles_in("Doing") == ["A"]
