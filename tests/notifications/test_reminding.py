"""What is due tomorrow is told once, to those who may see it."""

from datetime import timedelta

from board.core import clock
from board.notifications.reminding import remind_of_due
from board.settings import load
from tests.support.notices import told
from tests.support.world import Persona, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def test_somebody_is_reminded_once_the_day_before(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    tomorrow = (clock.now().astimezone(ZONE) + timedelta(days=1)).date().isoformat()
    ann.post(f"/cards/{world.card('A').id}/edit", {"assignees": [ann.actor.id], "due_on": tomorrow})
    assert (remind_of_due(ZONE), remind_of_due(ZONE)) == (1, 0)
    assert told(ann) == [("due", "A")]


def test_a_reminder_asks_for_the_right_to_see(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["Secret"]})
    tomorrow = (clock.now().astimezone(ZONE) + timedelta(days=1)).date().isoformat()
    ann.post(
        f"/cards/{world.card('Secret').id}/edit", {"assignees": [bo.actor.id], "due_on": tomorrow}
    )
    ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    assert remind_of_due(ZONE) == 0
    assert told(bo) == []
