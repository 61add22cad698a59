"""Who hears of the rota."""

from tests.support.world import Persona, World


def test_members_read_it_and_walls_do_not(world: World, ann: Persona, vera: Persona) -> None:
    tv = world.wall("Stairs", team="user")
    assert tv.get("/streams/rota/snapshot").status == 404
    for who in (ann, vera):
        assert who.get("/streams/rota/snapshot").status == 200
