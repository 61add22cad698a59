"""Reading on from a number: the heads of streams, and the events that a reader has missed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from sqlmodel import Session, and_, col, func, or_, select

from . import database, streams
from .event_log import NOTHING, Head, LoggedEvent, Stream
from .streams import Audience

MOST_EVENTS = 500
MOST_LETTERS = 256 * 1024
"""Further behind than this, a snapshot is cheaper than catching up."""
MOST_LETTERS_AT_ONCE = 2 * MOST_LETTERS
"""Of all streams that one reader asks for together."""
STREAMS_AT_ONCE = 50


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


class Reader(NamedTuple):
    """Whoever asks what they missed: what they have, what they are to each of these streams, and
    the number below which a stream's history is not theirs (streams.floor_of)."""

    copies: Sequence[Copy]
    audiences: Mapping[str, Audience]
    floor_of: Callable[[str], int]
    member_id: int | None


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
    reader = Reader(
        [Copy(stream, epoch, seq, mark)], {stream: audience}, lambda _: floor, member_id
    )
    with database.current().reading() as session:
        [found] = missed(session, [reader])
    return found[stream].events


def missed(session: Session, readers: Sequence[Reader]) -> list[dict[str, Missed]]:
    """What came after each reader's copies, by stream: one question if all are at the newest
    number, three if not. None when only a snapshot helps: another epoch, a number that never was, a
    trimmed log, too far behind, or another event under that number: the database was turned back.
    History is for members, and begins after `floor_of`: walls and guests learn how things are,
    never how they came to be."""
    places = _streams(session, sorted({copy.stream for one in readers for copy in one.copies}))
    behind = [[copy for copy in one.copies if _may_read_on(copy, places, one)] for one in readers]
    sizes = _sizes_after(session, _lowest(behind))
    small = [_small_enough(copies, sizes) for copies in behind]
    messages = _messages_after(session, _lowest(small))
    return [
        {copy.stream: _missed(copy, copy in few, places, one, messages) for copy in one.copies}
        for one, few in zip(readers, small, strict=True)
    ]


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


def _may_read_on(copy: Copy, places: Mapping[str, _Place], reader: Reader) -> bool:
    """Whether the log has what comes after the copy, that is not too much, and theirs to read."""
    place = places.get(copy.stream)
    return (
        place is not None
        and copy.epoch == place.epoch
        and place.floor <= copy.seq < place.seq
        and place.seq - copy.seq <= MOST_EVENTS
        and reader.audiences[copy.stream] == "team"
        and copy.seq >= reader.floor_of(copy.stream)
    )


def _lowest(behind: Iterable[Iterable[Copy]]) -> dict[str, int]:
    """The lowest number that is had of each stream."""
    lowest: dict[str, int] = {}
    for copy in chain.from_iterable(behind):
        lowest[copy.stream] = min(copy.seq, lowest.get(copy.stream, copy.seq))
    return lowest


def _sizes_after(session: Session, lowest: dict[str, int]) -> dict[str, list[tuple[int, int]]]:
    """(number, letters of JSON) of what comes after; the database counts, no text is fetched."""
    sizes: dict[str, list[tuple[int, int]]] = {name: [] for name in lowest}
    for after in _conditions(lowest):
        found = select(LoggedEvent.stream, LoggedEvent.seq, func.length(LoggedEvent.body))
        for stream, seq, letters in session.exec(found.where(after)):
            sizes[stream].append((seq, letters))
    return sizes


def _small_enough(behind: Sequence[Copy], sizes: dict[str, list[tuple[int, int]]]) -> list[Copy]:
    """Those whose events are not too much JSON, together neither."""
    small, whole = [], 0
    for copy in behind:
        letters = sum(letters for seq, letters in sizes[copy.stream] if seq > copy.seq)
        if letters <= MOST_LETTERS and whole + letters <= MOST_LETTERS_AT_ONCE:
            small.append(copy)
            whole += letters
    return small


def _messages_after(session: Session, lowest: dict[str, int]) -> dict[str, list[dict[str, Any]]]:
    messages: dict[str, list[dict[str, Any]]] = {name: [] for name in lowest}
    for after in _conditions(lowest):
        found = select(LoggedEvent).where(after).order_by(col(LoggedEvent.seq))
        for record in session.exec(found):
            messages[record.stream].append(record.message())
    return messages


def _conditions(lowest: dict[str, int]) -> Iterator[Any]:
    """So few at once that every database takes them."""
    names = sorted(lowest)
    for first in range(0, len(names), STREAMS_AT_ONCE):
        yield or_(
            *(
                and_(col(LoggedEvent.stream) == name, col(LoggedEvent.seq) > lowest[name])
                for name in names[first : first + STREAMS_AT_ONCE]
            )
        )


def _missed(
    copy: Copy,
    is_readable: bool,
    places: Mapping[str, _Place],
    reader: Reader,
    messages: Mapping[str, list[dict[str, Any]]],
) -> Missed:
    """An event says which mark the one before it has: a copy of a history that was lost has
    another."""
    place = places.get(copy.stream)
    if _is_newest(copy, place):
        return Missed(_head(place), [])
    after = [one for one in messages[copy.stream] if one["seq"] > copy.seq] if is_readable else []
    if not after or copy.mark not in (None, after[0]["after"]):
        return Missed(_head(place), None)
    audience, member_id = reader.audiences[copy.stream], reader.member_id
    return Missed(
        _head(place), [streams.project(one, audience, member_id=member_id) for one in after]
    )
