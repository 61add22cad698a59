"""Pictures are decoded and written anew: what is shown in a page holds no metadata, no script and
no second file.

It is done in a child process with a pool of its own: nobody who signs in waits for it, and a
picture that takes too much time or memory is kept as a file without a preview.
"""

import logging
import os
import threading
from pathlib import Path

import orjson

from board.core.children import ChildFailed, ChildPool, ChildTimedOut

BEGINNINGS = (b"\x89PNG", b"\xff\xd8", b"RIFF", b"GIF8")
Size = tuple[int, int]

painters = ChildPool(
    "board.files.picture_child:answer",
    workers=1,
    seconds=10.0,
    memory_mb=512,
    most_waiting=8,
    patience_seconds=30.0,
)
logger = logging.getLogger(__name__)


def re_encoded(source: Path, target: Path, cover: Path) -> Size | None:
    """Writes a WebP of at most 2000 pixels a side, and one of 480 × 240 to `cover`; (width, height)
    of the first, or None when `source` is no picture that is shown: something else by its content
    (whatever its name), broken, too large, or a bomb. Raises PoolExhausted."""
    with source.open("rb") as file:
        if not file.read(8).startswith(BEGINNINGS):
            return None
    try:
        head, _, both = painters.call(source.read_bytes()).partition(b"\n")
    except (ChildTimedOut, ChildFailed) as error:
        logger.info("a file is kept without a preview: %s", error)
        return None
    width, height, length = orjson.loads(head)
    _put(cover, both[length:])
    _put(target, both[:length])
    return width, height


def _put(target: Path, picture: bytes) -> None:
    """Whole or not at all, also when two do it at once."""
    coming = target.with_suffix(f".{os.getpid()}.{threading.get_ident()}")
    coming.write_bytes(picture)
    coming.replace(target)
