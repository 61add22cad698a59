"""What happened to one card, found by the index of its board's log; and cards by number, for the
far ends of links."""

from collections.abc import Callable, Sequence
from typing import Any

import orjson
from sqlmodel import Session, col, select

from board.boards.queries import all_boards_for
from board.core import clock, database, streams
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.event_log import EventSubject, LoggedEvent
from board.core.events import class_of, event_of
from board.core.pages import Mark, Page, page_of
from board.people.models import Member

from .models import Card

MOST_OF_PAGE = 50


def activity_of(
    actor: Actor,
    card_id: int,
    translate: Callable[[str], str],
    *,
    before: Mark | None = None,
) -> Page[dict[str, object]]:
    """`{seq, kind, at, by, facts, text}` of events that concern the card, newest first and 50 at a
    time, for its board's members. A card that was split off, or came from another board, tells of
    that too. Of the time before somebody had the right they learn what was done and by whom, not
    what was written; and nothing of a card that was deleted by then."""
    with database.current().reading() as session:
        card = session.get(Card, card_id)
        if card is None or streams.audience_or_none(session, actor, card.home()) != "team":
            raise NotFound(kind="card", id=card_id)
        floor = streams.floor_of(session, actor, card.home())
        if card.deleted_at and not _has_news(session, card, floor):
            raise NotFound(kind="card", id=card_id)
        events = _events_about(session, card, before)
        names = _names_of(session, events.rows)
        return events.each(lambda event: _line(event, floor, names, translate))


def cards_by_id(actor: Actor, ids: list[int]) -> list[dict[str, object]]:
    """`{id, title, board_id, board, is_finished, is_archived}` of those on boards that the actor
    may see."""
    boards = {board.id: board.name for board in all_boards_for(actor)}
    with database.current().reading() as session:
        asked = select(Card).where(
            col(Card.id).in_(ids), col(Card.board_id).in_(boards), col(Card.deleted_at).is_(None)
        )
        return [_in_list(card, boards[card.board_id]) for card in session.exec(asked)]


def _in_list(card: Card, board: str) -> dict[str, object]:
    return {
        "id": card.id,
        "title": card.title,
        "board_id": card.board_id,
        "board": board,
        "is_finished": card.finished_at is not None,
        "is_archived": card.archived_at is not None,
    }


def _events_about(session: Session, card: Card, before: Mark | None) -> Page[LoggedEvent]:
    """By the index of what events are about."""
    newest = (col(EventSubject.seq),)
    named = select(EventSubject).where(*_about(card))
    page = page_of(session, named, by=newest, after=before, most=MOST_OF_PAGE)
    seq = col(LoggedEvent.seq)
    found = select(LoggedEvent).where(
        LoggedEvent.stream == card.home(), seq.in_([one.seq for one in page.rows])
    )
    return Page(session.exec(found.order_by(seq.desc())).all(), page.end)


def _has_news(session: Session, card: Card, floor: int) -> bool:
    newest = select(EventSubject.seq).where(*_about(card), EventSubject.seq > floor)
    return session.exec(newest.limit(1)).first() is not None


def _about(card: Card) -> tuple[Any, ...]:
    return (
        EventSubject.stream == card.home(),
        EventSubject.row_table == Card.__tablename__,
        EventSubject.row_id == card.id,
    )


def _names_of(session: Session, events: Sequence[LoggedEvent]) -> dict[int | None, str]:
    ids = {event.by_id for event in events}
    return dict(session.exec(select(Member.id, Member.name).where(col(Member.id).in_(ids))).all())


def _line(
    event: LoggedEvent, floor: int, names: dict[int | None, str], translate: Callable[[str], str]
) -> dict[str, object]:
    """Up to the floor, without what was written."""
    facts, told = {}, class_of(event.kind).in_short
    if event.seq > floor:
        facts = orjson.loads(event.body)["facts"]
        told = event_of(event.kind, facts).in_words
    text = told(translate, who=names.get(event.by_id, "Tavla"))
    at = clock.text_of(event.at)
    line = {"seq": event.seq, "kind": event.kind, "at": at, "by": event.by_id}
    return line | {"facts": facts, "text": text}
