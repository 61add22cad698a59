"""Reading on from a number: the heads of streams, and the events that a reader has missed."""

from typing import Any

from sqlmodel import Session, col, func, select

from . import database, streams
from .event_log import Head, LoggedEvent, Stream
from .streams import Audience

MOST_EVENTS = 500
MOST_LETTERS = 256 * 1024
"""Further behind than this, a snapshot is cheaper than catching up."""


def events_after(
    stream: str,
    *,
    epoch: int,
    seq: int,
    mark: int | None = None,
    audience: Audience,
    floor: int = 0,
    member_id: int | None = None,
) -> list[dict[str, Any]] | None:
    """The messages after `seq`, oldest first; None when only a snapshot helps: another epoch, a
    number that never was, a trimmed log, too far behind, or another event under that number
    (`mark`): the database was turned back. Without a mark that last one is not noticed. History is
    for members, and begins after `floor` (streams.floor_of): walls and guests learn how things are,
    never how they came to be."""
    with database.current().reading() as session:
        head = session.get(Stream, stream)
        if head is None:
            return [] if (epoch, seq) == (0, 0) else None
        if epoch != head.epoch or not head.floor <= seq <= head.seq or head.seq - seq > MOST_EVENTS:
            return None
        if mark is not None and mark != _mark_at(session, head, seq):
            return None
        if seq < head.seq and (audience != "team" or seq < floor):
            return None
        if _letters_after(session, stream, seq) > MOST_LETTERS:
            return None
        return [
            streams.project(message, audience, member_id=member_id)
            for message in _messages(session, stream, seq)
        ]


def messages_after(stream: str, seq: int) -> list[dict[str, Any]] | None:
    """For the publisher: everything after `seq`, unprojected; None when some of it was trimmed."""
    with database.current().reading() as session:
        head = session.get(Stream, stream)
        is_trimmed = head is not None and seq < head.floor
        return None if is_trimmed else _messages(session, stream, seq)


def heads(names: list[str]) -> dict[str, Head]:
    """`{stream: head}`; streams on which nothing ever happened are missing."""
    with database.current().reading() as session:
        found = session.exec(
            select(Stream.name, Stream.epoch, Stream.seq, Stream.mark).where(
                col(Stream.name).in_(names)
            )
        )
        return {name: Head(*head) for name, *head in found}


def _messages(session: Session, stream: str, seq: int) -> list[dict[str, Any]]:
    found = (
        select(LoggedEvent)
        .where(LoggedEvent.stream == stream, LoggedEvent.seq > seq)
        .order_by(col(LoggedEvent.seq))
        .limit(MOST_EVENTS)
    )
    return [record.message() for record in session.exec(found)]


def _letters_after(session: Session, stream: str, seq: int) -> int:
    """How much JSON that is; the database counts, nothing is fetched."""
    length = select(func.sum(func.length(LoggedEvent.body))).where(
        LoggedEvent.stream == stream, LoggedEvent.seq > seq
    )
    return session.scalar(length) or 0


def _mark_at(session: Session, head: Stream, seq: int) -> int | None:
    """The mark of the event with this number; None when it is no longer known."""
    if seq == head.seq:
        return head.mark
    if seq == 0:
        return 0
    return session.exec(
        select(LoggedEvent.mark).where(LoggedEvent.stream == head.name, LoggedEvent.seq == seq)
    ).first()
