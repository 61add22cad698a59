"""Where a mail lies as it came: in its row, or, where it is large, in a file that the row names.

A row of SQLite is written anew as a whole whenever one of its columns changes, and everybody waits
meanwhile; a file is written once, by a thread.
"""

from board.core.thread_pool import write_in_thread
from board.files import uploads

LARGE = 256 * 1024


def kept(raw: bytes) -> dict[str, object]:
    """The columns of its row. A large mail is on the disk when this returns, before its row is:
    when the server ends in between, its sender delivers it again and the file is found."""
    if len(raw) <= LARGE:
        return {"raw": raw, "file": ""}
    return {"raw": b"", "file": uploads.current().put(raw)}


def whole(raw: bytes, file: str) -> bytes:
    """The mail as it came, by these columns. Raises FileNotFoundError where somebody has removed
    the file."""
    if not file:
        return raw
    return bytes(write_in_thread(uploads.current().path_of(file).read_bytes))
