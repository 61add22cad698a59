"""Mails are read in a child process that is killed after five seconds or 256 MB: our side of it."""

import logging

from board.core.children import ChildFailed, ChildPool, ChildTimedOut
from board.core.outages import PoolExhausted

from .reading_mail import Mail, unpacked

readers = ChildPool("board.triage.reading_mail:answer", workers=2, seconds=5.0, memory_mb=256)
logger = logging.getLogger(__name__)


def read_in_child(raw: bytes) -> Mail:
    """Raises ChildTimedOut or ChildFailed for a mail that cannot be read, PoolExhausted when others
    are in the way."""
    return unpacked(readers.call(b"r" + raw))


def trimmed_in_child(text: str) -> str:
    """What is new in a reply; all of it when that cannot be told."""
    try:
        return readers.call(b"t" + text.encode()).decode()
    except (ChildTimedOut, ChildFailed, PoolExhausted):
        logger.warning("a reply of %d characters is kept with its quotes", len(text))
        return text
