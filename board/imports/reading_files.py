"""An old queue's file is read in a child process that is killed after half a minute: our side of
it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from board.core.children import ChildFailed, ChildPool, ChildTimedOut
from board.core.errors import Refused
from board.core.thread_pool import run_in_thread, write_in_thread
from board.files import uploads

from . import rules
from .csv_file import MOST_LINE
from .mbox_file import mail_in
from .models import QueueImport

readers = ChildPool("board.imports.file_child:answer", workers=1, seconds=30.0, memory_mb=256)
_FACTS = {
    "limit": MOST_LINE // rules.MEGABYTE,
    "most": rules.MOST_ROWS,
}
REFUSALS: dict[str, type[Refused]] = {
    one.code(): one
    for one in (
        rules.QueueFileBinary,
        rules.QueueFileEmpty,
        rules.QueueHeadingsTooLong,
        rules.QueueLineTooLong,
        rules.QueueQuotesWrong,
        rules.QueueTooManyRows,
    )
}
"""What the child may find wrong, by its code."""


@dataclass(frozen=True)
class Batch:
    """Rows in their order: cells of a table, or where mails lie (from, to)."""

    rows: list[Any]
    position: int


def look_at(digest: str) -> dict[str, Any]:
    """`{kind, total, position, …}` as columns of models.QueueImport. Raises what rules.py has for
    a file, PoolExhausted."""
    return _asked(digest, do="look")


def next_rows(one: QueueImport, *, most: int) -> Batch:
    """From where it is. Raises as `look_at` does."""
    found = _asked(
        one.file,
        do="read",
        kind=one.kind,
        position=one.position,
        most=most,
        charset=one.charset,
        delimiter=one.delimiter,
    )
    return Batch(found["rows"], found["position"])


def mail_at(digest: str, begins: int, ends: int) -> tuple[str, bytes]:
    """(the line before it, a mail of a mailbox file)."""

    def read() -> bytes:
        with uploads.current().path_of(digest).open("rb") as file:
            file.seek(begins)
            return file.read(ends - begins)

    found: tuple[str, bytes] = run_in_thread(mail_in, write_in_thread(read))
    return found


def _asked(digest: str, **asked: Any) -> dict[str, Any]:
    path = str(Path(uploads.current().path_of(digest)).absolute())
    try:
        found: dict[str, Any] = orjson.loads(readers.call(orjson.dumps({"path": path, **asked})))
    except (ChildTimedOut, ChildFailed) as error:
        raise rules.QueueFileUnreadable() from error
    if "problem" in found:
        refusal = REFUSALS[found["problem"]]
        facts = {**_FACTS, "row": found.get("row")}
        if refusal is rules.QueueHeadingsTooLong:
            facts["most"] = rules.MOST_HEADINGS
        raise refusal(**facts)
    return found
