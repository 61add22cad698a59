"""What happened to one initiative, found by the index of the log."""

from collections.abc import Callable

import orjson
from sqlmodel import Session, col, select

from board.core import clock, database
from board.core.errors import NotFound
from board.core.event_log import EventSubject, LoggedEvent
from board.core.events import event_of
from board.core.pages import Mark, Page, page_of
from board.people.models import Member

from .models import Initiative

MOST_OF_PAGE = 50


def history_of(
    initiative_id: int, translate: Callable[[str], str], *, before: Mark | None = None
) -> Page[dict[str, object]]:
    """`{seq, kind, at, by, text}`, the newest first and 50 at a time."""
    with database.current().reading() as session:
        if session.get(Initiative, initiative_id) is None:
            raise NotFound(kind="initiative", id=initiative_id)
        events = _events_about(session, initiative_id, before)
        ids = {event.by_id for event in events.rows}
        people = select(Member.id, Member.name).where(col(Member.id).in_(ids))
        names: dict[int | None, str] = dict(session.exec(people).all())
        return events.each(lambda event: _line(event, names, translate))


def _events_about(session: Session, initiative_id: int, before: Mark | None) -> Page[LoggedEvent]:
    about = select(EventSubject).where(
        EventSubject.stream == "focus",
        EventSubject.row_table == Initiative.__tablename__,
        EventSubject.row_id == initiative_id,
    )
    page = page_of(session, about, by=(col(EventSubject.seq),), after=before, most=MOST_OF_PAGE)
    seq = col(LoggedEvent.seq)
    found = select(LoggedEvent).where(
        LoggedEvent.stream == "focus", seq.in_([one.seq for one in page.rows])
    )
    return Page(session.exec(found.order_by(seq.desc())).all(), page.end)


def _line(
    event: LoggedEvent, names: dict[int | None, str], translate: Callable[[str], str]
) -> dict[str, object]:
    happened = event_of(event.kind, orjson.loads(event.body)["facts"])
    text = happened.in_words(translate, who=names.get(event.by_id, "Tavla"))
    at = clock.text_of(event.at)
    return {"seq": event.seq, "kind": event.kind, "at": at, "by": event.by_id, "text": text}
