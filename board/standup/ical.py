"""The standups of a board's team as an iCalendar feed (RFC 5545), for any calendar that can
subscribe to an address."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from board.boards.models import Board
from board.core import clock, database

from .models import StandupPlan
from .planned_times import next_time
from .plans import find_plan

AHEAD = timedelta(days=90)


def calendar_of(board_id: int, *, summary: str, address: str) -> bytes:
    """The planned standups of the next 90 days, each an event of its own: holidays, moved and
    cancelled days are right in every calendar, and a day that is changed keeps its identity."""
    with database.current().reading() as session:
        board = session.get_one(Board, board_id)
        plan = find_plan(session, board.team_id)
    name = f"{summary} · {board.name}"
    feed = Calendar()
    feed.add("prodid", "-//Tavla//Standups//")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", name)
    feed.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
    for event in _events(plan, name, address) if plan else ():
        feed.add_component(event)
    return feed.to_ical()


def _events(plan: StandupPlan, name: str, address: str) -> Iterator[Event]:
    for at in planned_times(plan):
        event = Event()
        event.add("uid", f"standup-{plan.team_id}-{at.date().isoformat()}@tavla")
        event.add("dtstamp", clock.now())
        event.add("dtstart", at)
        event.add("dtend", at + timedelta(minutes=plan.minutes))
        event.add("summary", name)
        event.add("url", address)
        if plan.video_url:
            event.add("location", plan.video_url)
        yield event


def planned_times(plan: StandupPlan) -> list[datetime]:
    """Instants of the next 90 days, in UTC."""
    found: list[datetime] = []
    after = clock.now()
    until = after + AHEAD
    while True:
        at = next_time(
            weekdays=plan.weekdays,
            at=plan.time,
            zone=plan.zone,
            country=plan.country,
            days=plan.days,
            after=after,
        )
        if at is None or at > until:
            return found
        found.append(at)
        after = at
