"""Editing a card: what it may be given, and what an undo finds there."""

from tests.support.world import Persona, World


def test_undo_of_an_edit_after_somebody_moved_the_card_away_is_refused(
    world: World, siv: Persona, ann: Persona, cards: dict[str, int]
) -> None:
    column = world.a_second_board()
    edited = ann.post(f"/cards/{cards['A']}/edit", {"labels": ["x"]})
    siv.post(f"/cards/{cards['A']}/transfer", {"to_column_id": column})
    assert ann.undoes(edited).error == "changed_since"


def test_a_card_is_never_given_people_customers_or_sprints_that_are_not_there(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    new = {"board_id": world.board_id, "column_id": world.columns["Ready"], "title": "New"}
    for odd in ({"assignees": [999]}, {"customer_id": 999}, {"sprint_id": 999}):
        assert ann.post("/cards", new | odd).error == "not_found", odd
