"""Reading on from a number: the heads of streams, and the events that a reader has missed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlmodel import Session, and_, col, func, or_, select

from . import database, streams
from .event_log import NOTHING, Head, LoggedEvent, Stream
from .streams import Audience

MOST_EVENTS = 500
MOST_LETTERS = 256 * 1024
"""Further behind than this, a snapshot is cheaper than catching up."""
MOST_LETTERS_AT_ONCE = 2 * MOST_LETTERS
"""Of all streams that are asked for together."""


class Copy(NamedTuple):
    """What a reader has of a stream. Who has no `mark` is answered by epoch and number alone."""

    stream: str
    epoch: int
    seq: int
    mark: int | None = None


class Missed(NamedTuple):
    """`head` is where the stream is; `events` came after the copy, oldest first, and are None when
    only a snapshot helps."""

    head: Head
    events: list[dict[str, Any]] | None


Floors = Callable[[str], int]


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
    """The messages of one stream after `seq`, oldest first, or None (`missed`)."""
    copy = Copy(stream, epoch, seq, mark)
    with database.current().reading() as session:
        found = missed(session, [copy], {stream: audience}, lambda _: floor, member_id=member_id)
    return found[stream].events


def missed(
    session: Session,
    copies: Iterable[Copy],
    audiences: Mapping[str, Audience],
    floor_of: Floors,
    *,
    member_id: int | None,
) -> dict[str, Missed]:
    """What came after each copy, by stream: one question if all are at the newest number, three if
    not. None when only a snapshot helps: another epoch, a number that never was, a trimmed log, too
    far behind, or another event under that number: the database was turned back. History is for
    members, and begins after `floor_of` (streams.floor_of): walls and guests learn how things are,
    never how they came to be."""
    copies = list(copies)
    found = _streams(session, [copy.stream for copy in copies])
    behind = [
        copy
        for copy in copies
        if _may_read_on(copy, found.get(copy.stream))
        and audiences[copy.stream] == "team"
        and copy.seq >= floor_of(copy.stream)
    ]
    messages = _messages_after(session, _small_enough(session, behind)) if behind else {}
    return {
        copy.stream: Missed(
            _head(found.get(copy.stream)),
            []
            if _is_newest(copy, found.get(copy.stream))
            else _read_on(copy, messages.get(copy.stream), audiences[copy.stream], member_id),
        )
        for copy in copies
    }


def messages_after(stream: str, seq: int) -> list[dict[str, Any]] | None:
    """For the publisher: everything after `seq`, unprojected; None when some of it was trimmed."""
    with database.current().reading() as session:
        place = _streams(session, [stream]).get(stream)
        if place is not None and seq < place.floor:
            return None
        found = (
            select(LoggedEvent)
            .where(LoggedEvent.stream == stream, LoggedEvent.seq > seq)
            .order_by(col(LoggedEvent.seq))
            .limit(MOST_EVENTS)
        )
        return [record.message() for record in session.exec(found)]


def heads(names: list[str]) -> dict[str, Head]:
    """`{stream: head}`; streams on which nothing ever happened are missing."""
    with database.current().reading() as session:
        return {name: _head(stream) for name, stream in _streams(session, names).items()}


class _Place(NamedTuple):
    """A stream's own row."""

    epoch: int
    seq: int
    mark: int
    floor: int


def _streams(session: Session, names: list[str]) -> dict[str, _Place]:
    found = session.exec(
        select(Stream.name, Stream.epoch, Stream.seq, Stream.mark, Stream.floor).where(  # type: ignore[call-overload]
            col(Stream.name).in_(names)
        )
    )
    return {name: _Place(*place) for name, *place in found}


def _head(place: _Place | None) -> Head:
    return Head(place.epoch, place.seq, place.mark) if place else NOTHING


def _is_newest(copy: Copy, place: _Place | None) -> bool:
    if place is None:
        return (copy.epoch, copy.seq) == (0, 0)
    return (copy.epoch, copy.seq) == (place.epoch, place.seq) and copy.mark in (None, place.mark)


def _may_read_on(copy: Copy, place: _Place | None) -> bool:
    """Whether the log has what comes after the copy, and that is not too much."""
    return (
        place is not None
        and copy.epoch == place.epoch
        and place.floor <= copy.seq < place.seq
        and place.seq - copy.seq <= MOST_EVENTS
    )


def _small_enough(session: Session, behind: Sequence[Copy]) -> list[Copy]:
    """Those whose events are not too much JSON; the database counts, nothing is fetched."""
    length = (
        select(LoggedEvent.stream, func.sum(func.length(LoggedEvent.body)))
        .where(_after(behind))
        .group_by(LoggedEvent.stream)
    )
    letters = dict(session.exec(length).all())
    small, whole = [], 0
    for copy in behind:
        of_this = letters.get(copy.stream, 0)
        if of_this <= MOST_LETTERS and whole + of_this <= MOST_LETTERS_AT_ONCE:
            small.append(copy)
            whole += of_this
    return small


def _messages_after(session: Session, behind: Sequence[Copy]) -> dict[str, list[dict[str, Any]]]:
    messages: dict[str, list[dict[str, Any]]] = {copy.stream: [] for copy in behind}
    if behind:
        for record in session.exec(
            select(LoggedEvent).where(_after(behind)).order_by(col(LoggedEvent.seq))
        ):
            messages[record.stream].append(record.message())
    return messages


def _after(copies: Sequence[Copy]) -> Any:
    return or_(
        *(
            and_(col(LoggedEvent.stream) == copy.stream, col(LoggedEvent.seq) > copy.seq)
            for copy in copies
        )
    )


def _read_on(
    copy: Copy, messages: list[dict[str, Any]] | None, audience: Audience, member_id: int | None
) -> list[dict[str, Any]] | None:
    """An event says which mark the one before it has: a copy of a history that was lost has
    another."""
    if not messages or (copy.mark is not None and copy.mark != messages[0]["after"]):
        return None
    return [streams.project(message, audience, member_id=member_id) for message in messages]
