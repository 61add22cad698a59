"""A board loses columns and moves its boundaries while people work on it."""

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


def test_boundaries_say_what_counts_as_started_and_finished(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"], "Review": ["B"]})
    path = f"/boards/{world.board_id}/boundaries"
    moved = ann.post(
        path, {"starts_in": world.columns["Ready"], "finishes_in": world.columns["Review"]}
    )
    assert world.card("A").started_at == world.card("A").moved_at
    assert world.card("B").finished_at is not None
    ann.undoes(moved)
    assert (world.card("A").started_at, world.card("B").finished_at) == (None, None)
    crossed = ann.post(
        path, {"starts_in": world.columns["Done"], "finishes_in": world.columns["Doing"]}
    )
    assert crossed.error == "boundaries_crossed"
