"""A TV's cookie opens its own page and nothing else."""

from tests.support.world import Persona, World


def test_a_wall_writes_nothing_and_reads_nothing_else(world: World, tv: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    for path in ("/members", "/boards", "/me", "/desk/today", "/walls", "/initiatives/progress"):
        assert tv.get(path).status == 404
    assert tv.moves("A", to="Done").status == 404
