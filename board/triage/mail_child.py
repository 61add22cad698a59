"""Mails are read in a child process that is killed after five seconds or 256 MB: our side of it."""

from board.core.children import ChildPool

from .reading.mail import Mail, unpacked

readers = ChildPool("board.triage.reading_mail:answer", workers=2, seconds=5.0, memory_mb=256)


def read_in_child(raw: bytes) -> Mail:
    """Raises ChildTimedOut or ChildFailed for a mail that cannot be read, PoolExhausted when others
    are in the way."""
    return unpacked(readers.call(raw))
