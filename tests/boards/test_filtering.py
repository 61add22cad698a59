"""Filters with a name: Ann's own, or everybody's."""

from tests.support.world import Persona, World

LATE = {"name": "Late", "query": "?due=late"}


def test_a_filter_of_ones_own_is_nobody_elses(world: World, ann: Persona, cy: Persona) -> None:
    board = world.a_board()
    saved = ann.post(f"/boards/{board}/filters", LATE)
    assert saved.status == 200
    assert saved.events[0]["stream"] == f"me/{ann.actor.member_id}"
    assert names_in(ann, f"me/{ann.actor.member_id}") == ["Late"]
    assert names_in(cy, f"board/{board}") == []
    assert cy.post(f"/filters/{saved.result['filter']}/remove").status in (403, 404)
    assert names_in(ann, f"me/{ann.actor.member_id}") == ["Late"]


def test_a_boards_filter_is_everybodys_and_any_of_them_takes_it_away(
    world: World, ann: Persona, cy: Persona
) -> None:
    board = world.a_board()
    saved = ann.post(f"/boards/{board}/filters/shared", LATE).result["filter"]
    assert names_in(cy, f"board/{board}") == ["Late"]
    assert cy.post(f"/filters/{saved}/remove").status == 200
    assert names_in(ann, f"board/{board}") == []
    assert ann.post(f"/filters/{saved}/remove").error == "not_found"


def test_who_does_not_see_the_board_saves_no_filter_of_it(
    world: World, ann: Persona, bo: Persona
) -> None:
    board = world.a_board(is_open=False)
    assert bo.post(f"/boards/{board}/filters", LATE).error == "not_found"
    assert bo.post(f"/boards/{board}/filters/shared", LATE).error == "not_found"
    assert names_in(ann, f"board/{board}") == []


def test_taken_back_a_filter_is_gone_and_back_again(world: World, ann: Persona) -> None:
    board = world.a_board()
    gone = ann.undoes(ann.post(f"/boards/{board}/filters/shared", LATE))
    assert names_in(ann, f"board/{board}") == []
    assert ann.undoes(gone).status == 200
    assert names_in(ann, f"board/{board}") == ["Late"]


def names_in(who: Persona, stream: str) -> list[str]:
    return [row["name"] for row in who.snapshot(stream)["rows"].get("saved_filter", {}).values()]
