"""Walls of a group, or all in the house, in one go."""

from board.walls.models import Wall
from tests.support.matrix import a_wall_of_another_board
from tests.support.world import Persona, World


def two(world: World) -> list[int]:
    return [world.wall(name, team="user").actor.id or 0 for name in ("Stairs", "Kitchen")]


def test_a_message_is_on_all_of_them_and_one_undo_takes_it_off_all(
    world: World, ann: Persona
) -> None:
    walls = two(world)
    put = ann.post("/walls/message", {"wall_ids": walls, "text": "Fire drill at ten"})
    assert {world.row(Wall, id_).message for id_ in walls} == {"Fire drill at ten"}
    assert ann.undoes(put).status == 200
    assert {world.row(Wall, id_).message for id_ in walls} == {""}


def test_a_scene_and_a_theme_go_to_all_of_them(world: World, ann: Persona) -> None:
    walls = two(world)
    light = {"theme": "hours", "light_from": "07:30", "light_to": "15:00"}
    assert ann.post("/walls/scene", {"wall_ids": walls, "scene": "desk"}).status == 200
    assert ann.post("/walls/theme", {"wall_ids": walls, **light}).status == 200
    for id_ in walls:
        row = world.row(Wall, id_)
        assert (row.pinned, row.theme, row.light_from) == ("desk", "hours", "07:30")


def test_one_that_is_not_yours_keeps_all_as_they_are(world: World, ann: Persona) -> None:
    mine = world.wall("Stairs", team="user").actor.id or 0
    world.a_second_board(team="system")
    theirs = a_wall_of_another_board(world).actor.id or 0
    answer = ann.post("/walls/message", {"wall_ids": [mine, theirs], "text": "Hello"})
    assert answer.error in ("forbidden", "not_found")
    assert world.row(Wall, mine).message == ""


def test_the_same_wall_twice_is_once_and_none_is_no_wall(world: World, ann: Persona) -> None:
    mine = world.wall("Stairs", team="user").actor.id or 0
    twice = {"wall_ids": [mine, mine], "theme": "light"}
    assert len(ann.post("/walls/theme", twice).events) == 1
    assert ann.post("/walls/theme", {"wall_ids": [], "theme": "light"}).status == 422
    assert ann.post("/walls/theme", {"wall_ids": [mine], "theme": "pink"}).status == 422
