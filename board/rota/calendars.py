"""A person's duties as an iCalendar feed (RFC 5545), behind a link that only they have."""

import hashlib
import secrets
from datetime import timedelta

from icalendar import Calendar, Event
from sqlmodel import select

from board.core import clock, database
from board.core.actor import Actor
from board.core.errors import Forbidden, NotFound

from .models import DutyFeed
from .standing import duties_of

AHEAD = timedelta(days=180)


def new_calendar_link(actor: Actor) -> str:
    """The path of one's calendar; the link before it ends."""
    if actor.member_id is None:
        raise Forbidden()
    token = secrets.token_urlsafe(24)
    with database.current().writing() as session:
        feed = session.get(DutyFeed, actor.member_id)
        if feed is None:
            session.add(DutyFeed(member_id=actor.member_id, token_hash=_hash(token)))
        else:
            feed.token_hash = _hash(token)
    return f"/duty/{token}.ics"


def calendar_of(token: str, *, summary: str, address: str) -> bytes:
    """The duties of half a year. Raises NotFound."""
    with database.current().reading() as session:
        of_token = select(DutyFeed.member_id).where(DutyFeed.token_hash == _hash(token))
        member_id = session.exec(of_token).first()
    if member_id is None:
        raise NotFound()
    feed = Calendar()
    feed.add("prodid", "-//Tavla//Duties//")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", summary)
    feed.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
    for duty in duties_of(member_id, until=clock.now() + AHEAD):
        event = Event()
        event.add("uid", f"duty-{member_id}-{duty.from_at:%Y%m%d%H%M}@tavla")
        event.add("dtstamp", clock.now())
        event.add("dtstart", duty.from_at)
        event.add("dtend", duty.until_at)
        event.add("summary", summary)
        event.add("url", address)
        feed.add_component(event)
    return feed.to_ical()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
