"""What walls show of flow."""

from board.walls.flow_metrics import measure_flow
from tests.support.world import Persona, World


def test_a_closed_boards_flow_is_nobodys(world: World, ann: Persona, tv: Persona) -> None:
    closed = world.a_board(is_open=False)
    measure_flow(world.app.extensions["settings"].zone)
    flow = next(iter(tv.get("/streams/brief/snapshot").body["rows"]["brief"].values()))
    assert str(closed) not in flow["body"]
