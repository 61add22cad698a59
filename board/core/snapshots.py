"""Reading a stream as a whole: its snapshot with its number."""

import gzip
from collections import OrderedDict
from functools import cached_property
from typing import Any

import orjson
from sqlmodel import select

from . import database, streams
from .event_log import NOTHING, Head, Stream
from .streams import Audience

MOST_CACHED = 64


def snapshot(stream: str, audience: Audience) -> dict[str, Any]:
    """`{stream, epoch, seq, mark, rows}` for programs."""
    whole: dict[str, Any] = orjson.loads(snapshot_json(stream, audience).plain)
    return whole


class SnapshotJson:
    """A snapshot as JSON; `packed` is compressed when it is first asked for, then kept."""

    def __init__(self, plain: bytes) -> None:
        self.plain = plain

    @cached_property
    def packed(self) -> bytes:
        return gzip.compress(self.plain, 1)


def snapshot_json(stream: str, audience: Audience) -> SnapshotJson:
    """Rows and number read in one transaction, so that they agree; kept until the stream moves
    on."""
    with database.current().read_connection() as connection:
        head = _head(connection, stream)
        key = (database.current().url, stream, audience, head)
        found = _cache.get(key)
        if found is None:
            rows = streams.rows_on(connection, stream)
    if found is None:
        body = {"stream": stream, **head._asdict(), "rows": _for(rows, audience)}
        found = _cache[key] = SnapshotJson(orjson.dumps(body))
        while len(_cache) > MOST_CACHED:
            _cache.popitem(last=False)
    return found


def _for(rows: streams.RawRows, audience: Audience) -> streams.RawRows:
    return (
        rows
        if audience == "team"
        else streams.project_rows(orjson.loads(orjson.dumps(rows)), audience)
    )


_cache: OrderedDict[tuple[Any, ...], SnapshotJson] = OrderedDict()


def _head(connection: Any, stream: str) -> Head:
    found = connection.execute(
        select(Stream.epoch, Stream.seq, Stream.mark).where(Stream.name == stream)
    ).first()
    return Head(*found) if found else NOTHING
