"""What a stream has to say: its snapshot with its number, or its events after a number."""

import gzip
from collections import OrderedDict
from functools import cached_property
from typing import Any

import orjson
from sqlmodel import Session, col, func, select

from . import database, streams
from .events import Event, Stream
from .streams import Audience

MOST_EVENTS = 500
MOST_LETTERS = 256 * 1024
"""Further behind than this, a snapshot is cheaper than catching up."""
MOST_KEPT = 64


def snapshot(stream: str, audience: Audience) -> dict[str, Any]:
    """`{stream, epoch, seq, rows}` for programs."""
    return orjson.loads(snapshot_json(stream, audience).plain)


class SnapshotJson:
    """A snapshot as JSON; `packed` is compressed when it is first asked for, then kept."""

    def __init__(self, plain: bytes) -> None:
        self.plain = plain

    @cached_property
    def packed(self) -> bytes:
        return gzip.compress(self.plain, 1)


def snapshot_json(stream: str, audience: Audience) -> SnapshotJson:
    """Rows and number read in one transaction, so that they agree; kept until the stream moves on."""
    with database.current().read_connection() as connection:
        epoch, seq = _head(connection, stream)
        key = (database.current().url, stream, audience, epoch, seq)
        found = _kept.get(key)
        if found is None:
            rows = streams.rows_on(connection, stream)
    if found is None:
        body = {"stream": stream, "epoch": epoch, "seq": seq, "rows": _for(rows, audience)}
        found = _kept[key] = SnapshotJson(orjson.dumps(body))
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def _for(rows: streams.RawRows, audience: Audience) -> streams.RawRows:
    return rows if audience == "team" else streams.project_rows(orjson.loads(orjson.dumps(rows)), audience)


_kept: OrderedDict[tuple, SnapshotJson] = OrderedDict()


def events_after(
    stream: str, *, epoch: int, seq: int, audience: Audience, floor: int = 0, member_id: int | None = None
) -> list[dict[str, Any]] | None:
    """The messages after `seq`, oldest first; None when only a snapshot helps: another epoch, a number that never
    was, a trimmed log, or too far behind. History is for members, and begins after `floor` (streams.floor_of): walls
    and guests learn how things are, never how they came to be."""
    with database.current().reading() as session:
        head = session.get(Stream, stream)
        if head is None:
            return [] if (epoch, seq) == (0, 0) else None
        if epoch != head.epoch or not head.floor <= seq <= head.seq or head.seq - seq > MOST_EVENTS:
            return None
        if seq < head.seq and (audience != "team" or seq < floor):
            return None
        if _letters_after(session, stream, seq) > MOST_LETTERS:
            return None
        return [streams.project(message, audience, member_id=member_id) for message in _messages(session, stream, seq)]


def messages_after(stream: str, seq: int) -> list[dict[str, Any]]:
    """For the publisher: everything after `seq`, unprojected."""
    with database.current().reading() as session:
        return _messages(session, stream, seq)


def heads(names: list[str]) -> dict[str, tuple[int, int]]:
    """`{stream: (epoch, seq)}`; streams on which nothing ever happened are missing."""
    with database.current().reading() as session:
        found = session.exec(select(Stream.name, Stream.epoch, Stream.seq).where(col(Stream.name).in_(names)))
        return {name: (epoch, seq) for name, epoch, seq in found}


def trim(stream: str, keep: int) -> int:
    """Forgets all but the newest `keep` events; browsers that are further behind take a snapshot. Returns how many."""
    with database.current().writing() as session:
        head = session.get(Stream, stream)
        if head is None:
            return 0
        head.floor = max(head.floor, head.seq - keep)
        old = session.exec(select(Event).where(Event.stream == stream, Event.seq <= head.floor)).all()
        for record in old:
            session.delete(record)
        return len(old)


def _messages(session: Session, stream: str, seq: int) -> list[dict[str, Any]]:
    found = select(Event).where(Event.stream == stream, Event.seq > seq).order_by(col(Event.seq)).limit(MOST_EVENTS)
    return [record.message() for record in session.exec(found)]


def _letters_after(session: Session, stream: str, seq: int) -> int:
    """How much JSON that is; the database counts, nothing is fetched."""
    length = select(func.sum(func.length(Event.body))).where(Event.stream == stream, Event.seq > seq)
    return session.scalar(length) or 0


def _head(connection: Any, stream: str) -> tuple[int, int]:
    found = connection.execute(select(Stream.epoch, Stream.seq).where(Stream.name == stream)).first()
    return (found[0], found[1]) if found else (0, 0)
