"""How long a card usually takes on a board."""

from datetime import timedelta

from board.cards.ageing import measure_boards, usual_days
from board.cards.moving import move_card
from board.core import clock
from board.settings import load
from tests.support.world import SYSTEM, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def test_the_usual_time_is_the_85th_percentile_of_the_teams_own_cards(world: World) -> None:
    assert usual_days(range(1, 20)) is None
    assert usual_days(range(1, 21)) == 17
    assert usual_days([1] * 17 + [30] * 3) == 1
    world.a_board()
    now = clock.now()
    for days in range(20):
        with clock.moved_to(now - timedelta(days=days)):
            world.add(f"Card {days}", to="Doing")
    for days in range(20):
        card = world.card(f"Card {days}")
        move_card(SYSTEM, card.id, to_column_id=world.columns["Done"])
    assert (measure_boards(ZONE), measure_boards(ZONE)) == (1, 0)
    assert (
        world.snapshot(f"board/{world.board_id}")["rows"]["board"][str(world.board_id)][
            "usual_days"
        ]
        == 17
    )
