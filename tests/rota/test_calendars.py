"""Duties in a calendar of one's own."""

from icalendar import Calendar

from tests.support.world import Persona, World

from .people import WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY


def test_only_the_newest_link_shows_ones_own_duties(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        old = dag.post("/rota/calendar").body["path"]
        path = dag.post("/rota/calendar").body["path"]
        assert cy.client.get(old).status_code == 404
        world.person("Nobody").client.delete_cookie("sid")
        answer = cy.client.get(path)
        assert answer.mimetype == "text/calendar"
        events = Calendar.from_ical(answer.data).walk("VEVENT")
        assert events[0].decoded("DTSTART").isoformat() == "2026-11-30T07:00:00+00:00"
        assert len(events) >= 12
