"""Making notifications: the logs of boards and teams are read after the fact and people are told;
no command waits for it, however many watch."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlmodel import Session, col, func, or_, select

from board.boards.access import may_be_seen_by
from board.boards.models import Board
from board.boards.queries import board_of_team
from board.core import clock, database
from board.core.actor import system
from board.core.changes import changing
from board.core.completing import complete
from board.core.event_log import LoggedEvent, Stream
from board.people.models import Member

from .events import NoticeTold
from .models import Notification, NotificationCursor
from .rules import HAS_A_LETTER, Watchers, title_of, told_by, way_of
from .watchers import watchers_of

MOST_EVENTS = 200
TOO_OLD = timedelta(days=3)
TOO_OLD_FOR_MAIL_AT_ONCE = timedelta(hours=1)
READ = ("card", "comment", "standup")
"""The tables whose rows the rules of who is told look at."""
Told = list[dict[str, Any]]


class _SomebodyElseDidIt(Exception):
    """Another worker has read these events."""


def tell_news() -> int:
    """A timer's work: notices for everything that has happened since the last time, once, whichever
    worker comes first. Returns how many notices."""
    return sum(_tell_of(stream, head) for stream, head in _behind())


def _behind() -> list[tuple[str, int]]:
    """Boards and teams whose log has grown: (stream, cursor)."""
    with database.current().reading() as session:
        found = (
            select(Stream.name, func.coalesce(NotificationCursor.seq, 0))
            .outerjoin(NotificationCursor, col(NotificationCursor.stream) == Stream.name)
            .where(
                or_(*(col(Stream.name).like(f"{kind}/%") for kind in ("board", "team"))),
                col(Stream.seq) > func.coalesce(NotificationCursor.seq, 0),
            )
        )
        return [(name, seq) for name, seq in session.exec(found)]


def _tell_of(stream: str, after: int) -> int:
    with database.current().reading() as session:
        log = (
            select(LoggedEvent)
            .where(LoggedEvent.stream == stream, LoggedEvent.seq > after)
            .order_by(col(LoggedEvent.seq))
            .limit(MOST_EVENTS)
        )
        events = list(session.exec(log))
        told = _told(session, stream, events) if events else []
        head = events[-1].seq if events else session.get_one(Stream, stream).seq
    try:
        _write(stream, after, head, told)
    except _SomebodyElseDidIt:
        return 0
    return len(told)


def _told(session: Session, stream: str, events: list[LoggedEvent]) -> Told:
    """The rows to write; people who have left or may not see the board are not told, nor is what
    they chose never to hear of."""
    kind, _, id_ = stream.partition("/")
    active = session.exec(select(Member).where(Member.is_active))
    boards = _boards_for(session, active, kind, int(id_))
    members = {member.id: member for member, _ in boards.values()}
    watchers = watchers_of(session, int(id_)) if kind == "board" else Watchers()
    news = [(event, event.message()) for event in events if event.at >= clock.now() - TOO_OLD]
    complete(session, [message for _, message in news], READ)
    return [
        row | {"board_id": board.id, "title": row["title"] or board.name}
        for event, message in news
        for row in _told_of(event, message, watchers, members)
        for _, board in [boards[row["member_id"]]]
    ]


def _boards_for(
    session: Session, members: Iterable[Member], kind: str, id_: int
) -> dict[int, tuple[Member, Board]]:
    """From which board each hears of it: the one whose log it is; of a team's log, one of their
    own team."""
    if kind == "team":
        theirs = {one.id: (one, board_of_team(session, one.team_id or 0)) for one in members}
    else:
        board = session.get(Board, id_)
        theirs = {one.id: (one, board) for one in members}
    return {
        id_: (one, board)
        for id_, (one, board) in theirs.items()
        if board is not None and may_be_seen_by(one, board)
    }


def _told_of(
    event: LoggedEvent, message: dict[str, Any], watchers: Watchers, members: dict[int, Member]
) -> Told:
    told = told_by(message, orjson.loads(event.prior), watchers)
    return [
        {
            "member_id": member_id,
            "by_id": event.by_id,
            "at": event.at,
            "mail": _mailed(way, kind, event.at),
            "kind": kind,
            "title": title_of(message, card_id),
            "text": text[:300],
            "card_id": card_id,
        }
        for (member_id, card_id), (kind, text) in told.items()
        if member_id in members and (way := way_of(members[member_id].notices, kind)) != "never"
    ]


def _mailed(way: str, kind: str, at: datetime) -> str:
    if kind in HAS_A_LETTER:
        return "none"
    is_too_old = at < clock.now() - TOO_OLD_FOR_MAIL_AT_ONCE
    return "none" if way == "at_once" and is_too_old else way


def _write(stream: str, after: int, head: int, told: Told) -> None:
    """Notices and cursor in one commit: told once, or not yet."""
    if not told:
        with database.current().writing() as session:
            _advance(session, stream, after, head)
        return
    names = sorted({f"me/{row['member_id']}" for row in told})
    with changing(*names, by=system("notices")) as change:
        _advance(change.session, stream, after, head)
        for row in told:
            change.add(Notification(**row))
        for name in names:
            change.record(NoticeTold(), on=name)


def _advance(session: Session, stream: str, after: int, head: int) -> None:
    cursor = session.exec(
        select(NotificationCursor).where(NotificationCursor.stream == stream).with_for_update()
    ).one_or_none()
    if cursor is None:
        cursor = NotificationCursor(stream=stream, seq=0)
    if cursor.seq != after:
        raise _SomebodyElseDidIt()
    cursor.seq = head
    session.add(cursor)
    session.flush()
