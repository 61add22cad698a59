"""What is old leaves the tray."""

from datetime import timedelta

from board.core import clock
from board.notifications.clearing_trays import forget_old_notifications
from tests.support.notices import told
from tests.support.world import Persona, World


def test_a_month_later_nothing_is_in_the_tray(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy"})
    assert [kind for kind, _ in told(cy)] == ["mention"]
    assert forget_old_notifications() == 0
    with clock.moved_to(clock.now() + timedelta(days=31)):
        assert forget_old_notifications() == 1
    assert told(cy) == []
