"""A board loses columns while people work on it."""

from tests.support.world import Persona, World


def test_removing_a_column_loses_no_card_and_undo_brings_all_back(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Doing": ["A", "B", "C"], "Review": ["D"]})
    ann.post(f"/cards/{world.card('B').id}/archive")
    gone = ann.post(
        f"/boards/{world.board_id}/columns/{world.columns['Doing']}/remove",
        {"cards_to": world.columns["Review"]},
    )
    assert world.titles_in("Review") == ["D", "A", "C"]
    assert world.card("B").column_id == world.columns["Review"]
    body = {"to_column_id": world.columns["Doing"], "after_card_id": None}
    assert ann.post(f"/cards/{world.card('D').id}/move", body).error == "column_gone"
    assert ann.undoes(gone).status == 200
    assert (world.titles_in("Doing"), world.titles_in("Review")) == (["A", "C"], ["D"])
    assert world.card("B").column_id == world.columns["Doing"]


def test_the_last_column_stays(world: World, ann: Persona) -> None:
    world.a_board(columns={"Only": None})
    only = world.columns["Only"]
    assert (
        ann.post(f"/boards/{world.board_id}/columns/{only}/remove", {"cards_to": only}).error
        == "last_column"
    )
