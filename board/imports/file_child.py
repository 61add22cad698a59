"""The work of the child process that reads an old queue's file: what kind it is, and its next
rows."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import IO, Any

import orjson

from .csv_file import Records
from .failing import Failure
from .mbox_file import mails
from .rules import MOST_HEADINGS, MOST_ROWS
from .sniffing import charset_of, delimiter_of

MOST_HEADING = 200
_BEGINNING = 4096


def answer(payload: bytes) -> bytes:
    """`{do: "look" | "read", path, …}` → what was found, or `{problem, row}`."""
    asked = orjson.loads(payload)
    work = _WORK[asked.pop("do")]
    with Path(asked.pop("path")).open("rb") as file:
        try:
            return orjson.dumps(work(file, **asked))
        except Failure as failure:
            return orjson.dumps({"problem": failure.code})


def _look(file: IO[bytes]) -> dict[str, Any]:
    """What kind of file it is, and how many rows it has."""
    beginning = file.read(_BEGINNING)
    if beginning.lstrip().startswith(b"From "):
        begins = len(beginning) - len(beginning.lstrip())
        return _counted("mbox", sum(1 for _ in mails(file, begins)), position=begins)
    if b"\0" in beginning:
        raise Failure("queue_file_binary")
    return _look_at_table(file)


def _look_at_table(file: IO[bytes]) -> dict[str, Any]:
    charset = charset_of(file)
    delimiter = delimiter_of(file, charset)
    records = Records(file, charset=charset, delimiter=delimiter, position=0)
    rows, count = iter(records), 0
    try:
        headings = [one.strip() for one in next(rows, [])]
        _check_headings(headings)
        position = records.position
        for _ in rows:
            count += 1
    except Failure as failure:
        return {"problem": failure.code, "row": count + 1}
    found = {"charset": charset, "delimiter": delimiter, "headings": headings}
    return _counted("csv", count, position=position, **found)


def _check_headings(headings: list[str]) -> None:
    if not any(headings):
        raise Failure("queue_file_empty")
    if len(headings) > MOST_HEADINGS or max(map(len, headings)) > MOST_HEADING:
        raise Failure("queue_headings_too_long")


def _counted(kind: str, total: int, **found: Any) -> dict[str, Any]:
    if not total:
        raise Failure("queue_file_empty")
    if total > MOST_ROWS:
        raise Failure("queue_too_many_rows")
    return {"kind": kind, "total": total, **found}


def _read(
    file: IO[bytes], *, kind: str, position: int, most: int, charset: str, delimiter: str
) -> dict[str, Any]:
    """The next `most` rows: cells, or where a mail lies; and the `position` after them."""
    if kind == "mbox":
        places = list(islice(mails(file, position), most))
        return {"rows": places, "position": places[-1][1] if places else position}
    records = Records(file, charset=charset, delimiter=delimiter, position=position)
    rows = list(islice(records, most))
    return {"rows": rows, "position": records.position}


_WORK: dict[str, Callable[..., dict[str, Any]]] = {"look": _look, "read": _read}
