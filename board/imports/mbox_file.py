"""Where each mail of a mailbox file begins and ends; the mails themselves are read elsewhere."""

import re
from collections.abc import Iterator
from typing import IO

PIECE = 1024 * 1024
_BEGINS = re.compile(rb"(?:\A|\n\r?\n)From [^\n]*\n")
"""The line between mails (RFC 4155), after an empty one: text that begins so has a `>` before."""
_TAIL = 2048
"""Of a piece, for a line that goes on in the next one."""


def mails(file: IO[bytes], position: int) -> Iterator[tuple[int, int]]:
    """(first byte of the line before a mail, first byte after the mail), from `position` on, which
    is such a line's."""
    begun: int | None = None
    for at in _beginnings(file, position):
        if begun is not None:
            yield begun, at
        begun = at
    if begun is not None:
        yield begun, file.seek(0, 2)


def _beginnings(file: IO[bytes], position: int) -> Iterator[int]:
    file.seek(position)
    at, kept, last = position, b"", -1
    while piece := file.read(PIECE):
        text = kept + piece
        for found in _BEGINS.finditer(text):
            is_first = found.start() == 0 and found[0].startswith(b"From ")
            begins = at + found.start() + found[0].index(b"From ")
            if begins > last and (not is_first or begins == position):
                last = begins
                yield begins
        kept = text[-_TAIL:]
        at += len(text) - len(kept)


def mail_in(octets: bytes) -> tuple[str, bytes]:
    """(the line before it, the mail) of what lies between two beginnings. Quoted lines (`>From`)
    are as they were written again."""
    line, _, raw = octets.partition(b"\n")
    whole = re.sub(rb"^>(>*From )", rb"\1", raw, flags=re.MULTILINE)
    return line.decode("ascii", "replace").strip(), whole.removesuffix(b"\n")
