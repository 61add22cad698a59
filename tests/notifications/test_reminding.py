"""What is due tomorrow is told once, to those who may see it."""

from datetime import timedelta

from board.core import clock
from board.notifications.notifying import tell_news
from board.notifications.reminding import forget_old_notifications, remind_of_due
from board.settings import load
from tests.support.world import Persona, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def told(who: Persona) -> list[tuple[str, str]]:
    tell_news()
    rows = who.snapshot(f"me/{who.actor.id}")["rows"]["notice"].values()
    return [(row["kind"], row["text"]) for row in rows]


def test_somebody_is_reminded_once_the_day_before(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    tomorrow = (clock.now().astimezone(ZONE) + timedelta(days=1)).date().isoformat()
    ann.post(f"/cards/{world.card('A').id}/edit", {"assignees": [ann.actor.id], "due_on": tomorrow})
    assert (remind_of_due(ZONE), remind_of_due(ZONE)) == (1, 0)
    assert told(ann) == [("due", "A")]
    with clock.moved_to(clock.now() + timedelta(days=31)):
        assert forget_old_notifications() == 1
    assert told(ann) == []


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
