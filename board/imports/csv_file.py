"""A table's records one after the other, in bounds: runs in a child process only."""

import csv
from collections.abc import Iterator
from typing import IO

from .failing import Failure

MOST_LINE = 1024 * 1024
MOST_FIELD = 1_000_000
_BYTE_ORDER_MARK = "\ufeff"


class Records:
    """Each record with its cells; `position` is the byte after the last one that was given."""

    def __init__(self, file: IO[bytes], *, charset: str, delimiter: str, position: int) -> None:
        file.seek(position)
        self.position = position
        self.line = 0
        self._file, self._charset = file, charset
        csv.field_size_limit(MOST_FIELD)
        self._reader = csv.reader(self._lines(), delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[list[str]]:
        """Empty lines are none. Raises Failure for what no table can be."""
        while True:
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise _failure_of(error) from error
            if cells:
                yield cells

    def _lines(self) -> Iterator[str]:
        while line := self._file.readline(MOST_LINE + 1):
            if len(line) > MOST_LINE:
                raise Failure("queue_line_too_long")
            if b"\0" in line:
                raise Failure("queue_file_binary")
            text = line.decode(self._charset, "replace")
            self.line += 1
            is_first = self.position == 0
            self.position += len(line)
            yield text.removeprefix(_BYTE_ORDER_MARK) if is_first else text


def _failure_of(error: csv.Error) -> Failure:
    is_long = "field larger" in str(error)
    return Failure("queue_line_too_long" if is_long else "queue_quotes_wrong")
