"""The standups as a calendar that one subscribes to."""

from icalendar import Calendar

from board.core import clock
from tests.support.standups import MONDAY, plans
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_the_calendar_feed_has_every_planned_day_and_no_other(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(f"/teams/{world.team_id}/standup/days", {"day": "2026-11-25", "time": ""})
        token = ann.post(f"/boards/{world.board_id}/links", {"kind": "calendar"}).result["token"]
        answer = world.app.test_client().get(f"/calendar/{token}.ics")
    assert answer.content_type.startswith("text/calendar")
    days = [
        str(event.decoded("dtstart").date())
        for event in Calendar.from_ical(answer.data).walk("VEVENT")
    ]
    assert days[:2] == ["2026-11-23", "2026-11-27"]
    assert "2026-12-25" not in days
    assert len(days) > 30
    assert world.app.test_client().get("/calendar/nonsense.ics").status_code == 404
    assert world.app.test_client().get(f"/shared/{token}").status_code == 404
