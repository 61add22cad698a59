"""Pairing codes: read as people type them, old after ten minutes, signed."""

from board.walls.codes import new_state
from tests.support.world import Persona, World


def test_a_mistyped_code_is_noticed(world: World, ann: Persona) -> None:
    world.a_board()
    code, _ = new_state()
    for wrong in (
        code[1] + code[0] + code[2:],
        code[:7],
        code + "A",
        "",
        code[:-1] + ("A" if code[-1] != "A" else "B"),
    ):
        if wrong != code:
            body = {"code": wrong or " ", "name": "S", "board_id": world.board_id}
            assert ann.post("/walls", body).error in ("pairing_code_wrong", "invalid")
