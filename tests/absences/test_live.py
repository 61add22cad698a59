"""Who hears of absences."""

from tests.support.world import Persona, World


def test_a_wall_knows_nothing_of_it(world: World) -> None:
    tv = world.wall("Stairs", team="user")
    assert tv.get("/streams/absences/snapshot").status == 404


def test_viewers_read_them(world: World, vera: Persona) -> None:
    assert vera.get("/streams/absences/snapshot").status == 200
