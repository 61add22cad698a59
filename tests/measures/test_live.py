"""Who reads what was read."""

from tests.measures.conftest import Reads
from tests.support.world import Persona, World


def test_members_do_and_a_wall_gets_the_picture_alone(
    world: World, ann: Persona, bo: Persona, tv: Persona, measure: int, reads: Reads
) -> None:
    reads(90, note="Ulla was ill")
    stream = f"/streams/measure/{measure}/snapshot"
    assert [who.get(stream).status for who in (bo, tv)] == [200, 404]
    assert ann.get("/streams/measure/999/snapshot").status == 404
