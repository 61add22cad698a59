"""A disk that takes no more, without privileges: the kernel refuses to write beyond a size, until
that is given back."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.servers import Server


@contextmanager
def full(server: Server, *, room: int) -> Iterator[None]:
    """Room for so many more bytes of the database's newest writes; with none, not one byte of any
    file can be written, as on a file system that turned read-only."""
    wal = server.folder / "tavla.sqlite-wal"
    _limit(server, wal.stat().st_size + room if room else 0)
    try:
        yield
    finally:
        _limit(server, resource.RLIM_INFINITY)


def _limit(server: Server, most: int) -> None:
    assert server.process
    _, hard = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (most, hard))
