"""A wall reads the boards that are listed on it, and belongs to those who may change them."""

import pytest

from board.core import database
from board.walls.codes import new_state
from board.walls.queries import find_wall
from tests.support.world import Persona, World


def boards_on(world: World, tv: Persona) -> set[int]:
    with database.current().reading() as session:
        found = find_wall(session, tv.key.removeprefix("wall:"))
    assert found
    return set(found[1].boards)


def pairs(person: Persona, board_id: int) -> str | None:
    return person.post(
        "/walls", {"code": new_state()[0], "name": "Spy", "board_id": board_id}
    ).error


@pytest.mark.parametrize("is_open", [True, False])
def test_a_wall_reads_no_other_board_of_its_team(world: World, ann: Persona, is_open: bool) -> None:
    world.a_board()
    tv = world.wall("Stairs", team="user")
    other = f"board/{world.a_board(cards={'Doing': ['Reorganisation']}, is_open=is_open)}"
    assert tv.get(f"/streams/{other}/snapshot").status == 404
    assert tv.get(f"/streams/{other}/events?since=0&epoch=0").status == 404
    with pytest.raises(Exception, match="not_found"):
        tv.watches(other)


def test_a_wall_of_an_open_board_is_no_way_into_its_teams_closed_one(
    world: World, bo: Persona
) -> None:
    """Bo, of the other team, pairs no TV to a board that is not his to change, open or not."""
    board = world.a_board()
    assert pairs(bo, board) == "forbidden"
    world.close_board(board)
    assert pairs(bo, board) == "not_found"
    assert bo.get("/walls").body == []


@pytest.mark.parametrize(
    ("verb", "body"),
    [
        ("change", {"name": "Bo's"}),
        ("change", {"may_steer": True}),
        ("identify", {}),
        ("scene", {"scene": "clock"}),
        ("message", {"text": "Fire! Leave the house"}),
        ("reload", {}),
        ("revoke", {}),
    ],
)
@pytest.mark.parametrize("is_open", [True, False])
def test_a_wall_is_steered_by_those_who_may_change_its_board(
    world: World, ann: Persona, bo: Persona, vera: Persona, verb: str, body: dict, is_open: bool
) -> None:
    world.a_board(is_open=is_open)
    path = f"/walls/{world.wall('Stairs', team='user').actor.id}/{verb}"
    assert bo.post(path, body).error == ("forbidden" if is_open else "not_found")
    assert vera.post(path, body).error == "forbidden"
    assert ann.post(path, body).status == 200


def test_a_wall_is_aimed_from_and_at_boards_that_one_may_change(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    ours = world.a_board()
    tv = world.wall("Stairs", team="user")
    theirs = world.a_board(team="system")
    path = f"/walls/{tv.actor.id}/change"
    assert ann.post(path, {"board_ids": [ours, theirs]}).error == "forbidden"
    assert boards_on(world, tv) == {ours}
    tv.watches(f"board/{ours}"), tv.watches(f"wall/{tv.actor.id}")
    aimed = siv.post(path, {"board_ids": [theirs]})
    assert (aimed.status, boards_on(world, tv)) == (200, {theirs})
    tv.heard()
    assert tv.connection.watches == {f"wall/{tv.actor.id}": "wall"}, (
        "what it read before ends at once"
    )
    assert siv.undoes(aimed).error == "wall_boards_stay"
    assert ann.post(path, {"name": "Ours again"}).error == "forbidden"
    assert bo.post(path, {"name": "Bo's"}).status == 200
    assert f'"board":{theirs}' in tv.client.get("/wall").text


def test_pairing_and_sending_away_are_not_undone(world: World, ann: Persona) -> None:
    world.a_board()
    paired = ann.post(
        "/walls", {"code": new_state()[0], "name": "Stairs", "board_id": world.board_id}, key="a:1"
    )
    assert ann.undoes(paired).error == "wall_boards_stay"
    again = ann.post(
        "/walls", {"code": "gone by now", "name": "x", "board_id": world.board_id}, key="a:1"
    )
    assert again.error == "command_id_reused", "the id is the author's own"
    sent_away = ann.post(f"/walls/{paired.result['wall']}/revoke", key="a:2")
    assert sent_away.result == {}
    wall = f"wall/{paired.result['wall']}"
    assert ann.post(f"/streams/{wall}/events/2/undo").error == "not_found"


def test_a_tokens_hash_is_in_no_answer(world: World, ann: Persona, tv: Persona) -> None:
    path = f"/walls/{tv.actor.id}/revoke"
    first, again = ann.post(path, key="a:1"), ann.post(path, key="a:1")
    assert first.result == again.result == {}


def test_a_wall_shows_several_boards_and_teams(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    """A closed board shows only where it is listed, by whom it belongs to."""
    ours = world.a_board()
    tv = world.wall("Stairs", team="user")
    theirs = world.a_board(team="system", is_open=False)
    path = f"/walls/{tv.actor.id}/change"
    assert ann.post(path, {"board_ids": [ours, theirs]}).error == "not_found"
    assert siv.post(path, {"board_ids": [ours, theirs]}).status == 200
    page = tv.client.get("/wall").text
    for team in ("user", "system"):
        assert f'"stream":"team/{world.teams[team]}"' in page
    assert boards_on(world, tv) == {ours, theirs}
    assert ann.get("/walls").body == [], "she may not see all of it"
    assert bo.post(path, {"name": "Bo's"}).error == "forbidden"
