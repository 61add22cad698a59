"""Reading a stream as a whole: its snapshot with its number, kept until the stream moves on, and
then brought up to date by what happened since."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import Any

import orjson

from . import database, streams
from .catching_up import heads, messages_after
from .deflated import Deflated, joined
from .event_log import NOTHING, Head, Stream
from .snapshot_blocks import Part, Tables, blocks_of, followed, texts_on
from .streams import Audience
from .thread_pool import run_in_thread

MOST_CACHED = 64
MOST_FOLLOWED = 50
"""More events than this, and the rows are read anew."""
SMALL_BYTES = 16 * 1024
"""Less than this is compressed at once: handing it to a thread would cost more."""


class Snapshot:
    """`{stream, epoch, seq, mark, rows}` as JSON, rows without their usual values
    (sparse_rows.py), fit to stand in a page's script."""

    def __init__(self, stream: str, head: Head, tables: Tables) -> None:
        self.head, self.tables = head, tables
        self.parts = _parts(stream, head, tables)
        self.size = sum(len(part.plain) for part in self.parts)
        self._packing = threading.Lock()
        self._deflated: Deflated | None = None

    @property
    def plain(self) -> list[bytes]:
        return [part.plain for part in self.parts]

    @property
    def deflated(self) -> Deflated:
        """Compressed when it is first asked for, in a thread if it is large, never twice."""
        with self._packing:
            if self._deflated is None:
                is_small = self.size < SMALL_BYTES
                self._deflated = self._pack() if is_small else run_in_thread(self._pack)
            return self._deflated

    @property
    def tag(self) -> str:
        """Another one when anything in it is: after an update the same number may have other
        columns."""
        return f"{self.head.epoch}-{self.head.seq}-{self.head.mark}-{self.deflated.crc:x}"

    def _pack(self) -> Deflated:
        return joined([part.deflated for part in self.parts])


class _Kept:
    """The newest snapshot of a stream for one audience; who makes the next has the lock."""

    def __init__(self) -> None:
        self.making = threading.Lock()
        self.snapshot: Snapshot | None = None


_cache: OrderedDict[tuple[Any, ...], _Kept] = OrderedDict()


def snapshot(stream: str, audience: Audience) -> dict[str, Any]:
    """`{stream, epoch, seq, mark, rows}` for programs."""
    whole: dict[str, Any] = orjson.loads(b"".join(snapshot_of(stream, audience).plain))
    return whole


def snapshot_of(stream: str, audience: Audience) -> Snapshot:
    """The stream as it is now."""
    return snapshots_of([(stream, audience)])[0]


def snapshots_of(wanted: Sequence[tuple[str, Audience]]) -> list[Snapshot]:
    """Several, each as it is now; one statement when nothing has happened on any since they were
    last asked for."""
    known = heads([stream for stream, _ in wanted])
    return [_current(stream, audience, known.get(stream, NOTHING)) for stream, audience in wanted]


def forget() -> None:
    """The next snapshots are read from the database."""
    _cache.clear()


def _current(stream: str, audience: Audience, head: Head) -> Snapshot:
    key = (database.current().url, stream, audience)
    kept = _cache.setdefault(key, _Kept())
    _cache.move_to_end(key)
    while len(_cache) > MOST_CACHED:
        _cache.popitem(last=False)
    if kept.snapshot is None or kept.snapshot.head != head:
        with kept.making:
            kept.snapshot = _brought_up(kept.snapshot, stream, audience)
    return kept.snapshot


def _brought_up(last: Snapshot | None, stream: str, audience: Audience) -> Snapshot:
    """The number is asked for again: whoever waited for the lock may find the work done."""
    if last is None:
        return _read(stream, audience)
    head = heads([stream]).get(stream, NOTHING)
    if last.head == head:
        return last
    return _followed(last, stream, audience, head) or _read(stream, audience)


def _followed(last: Snapshot, stream: str, audience: Audience, head: Head) -> Snapshot | None:
    """The last snapshot with the events up to `head` laid over it; None when these are too many,
    trimmed, or of another history."""
    before = last.head
    if head.epoch != before.epoch or not 0 < head.seq - before.seq <= MOST_FOLLOWED:
        return None
    messages = [one for one in messages_after(stream, before.seq) or [] if one["seq"] <= head.seq]
    marks = [before.mark, *(one["mark"] for one in messages)]
    if marks[:-1] != [one["after"] for one in messages] or marks[-1] != head.mark:
        return None
    shown = [streams.project(one, audience) for one in messages]
    return Snapshot(stream, head, followed(last.tables, shown))


def _read(stream: str, audience: Audience) -> Snapshot:
    """Rows and number in one transaction, so that they agree. SQLite works in a thread; PostgreSQL
    is waited for, as everywhere."""
    with database.current().reading() as session:
        row = session.get(Stream, stream)
        connection = session.connection()
        is_here = connection.dialect.name != "sqlite"
        read = texts_on if is_here else partial(run_in_thread, texts_on)
        texts = read(connection, stream, audience)
    head = Head(row.epoch, row.seq, row.mark) if row else NOTHING
    return Snapshot(stream, head, run_in_thread(blocks_of, texts, audience))


def _parts(stream: str, head: Head, tables: Tables) -> list[Part]:
    known = orjson.dumps({"stream": stream, **head._asdict()})[:-1]
    parts = [Part(known + b',"rows":{')]
    for n, (table, blocks) in enumerate(tables.items()):
        parts.append(Part(b'%s"%s":{' % (b"," if n else b"", table.encode())))
        for block in blocks:
            parts += [block.part, _COMMA]
        parts[-1] = _CLOSED
    return [*parts, Part(b"}}")]


_COMMA, _CLOSED = Part(b","), Part(b"}")
