"""The steps of an initiative, as each may see them."""

from board.focus.steps import steps_elsewhere, steps_on
from tests.focus.conftest import Begins
from tests.support.world import Persona, World


def test_steps_on_boards_that_are_not_yours_are_counted_and_not_named(
    world: World, ann: Persona, begins: Begins
) -> None:
    desk = begins("Desk")
    world.a_board(columns={"Ready": None, "Doing": None, "Done": None})
    world.add("Mine", to="Doing", initiative_id=desk)
    world.add("Of nobody's initiative", to="Doing")
    mine, other = world.board_id, world.a_board(team="system")
    world.add("Secret", to="Doing", initiative_id=desk)
    parts = steps_on([mine], desk)
    assert "Mine" in str(parts)
    assert "Secret" not in str(parts) and "Of nobody's" not in str(parts)
    assert steps_elsewhere([mine], desk) == {"cards": 1, "finished": 0}
    assert steps_elsewhere([mine, other], desk) == {"cards": 0, "finished": 0}
    assert steps_elsewhere([], desk) == {"cards": 2, "finished": 0}


def test_a_card_that_becomes_a_step_comes_whole_to_who_did_not_have_it(
    world: World, ann: Persona, bo: Persona, begins: Begins
) -> None:
    desk = begins("Desk")
    world.a_board(columns={"Doing": None}, cards={"Doing": ["Refunds"]})
    stream, card = f"board/{world.board_id}", world.card("Refunds").id
    bo.watches(stream)
    ann.post(f"/cards/{card}/edit", {"initiative_id": desk})
    (event,) = [one for one in bo.heard() if one["stream"] == stream]
    assert event["put"]["card"][str(card)]["title"] == "Refunds"
