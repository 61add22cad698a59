"""How a table was written: its letters and what stands between its columns."""

from collections import Counter
from typing import IO

MOST_READ = 1024 * 1024
DELIMITERS = ",;\t|"


def delimiter_of(file: IO[bytes], charset: str) -> str:
    """What stands most often between the headings, outside of quotes."""
    file.seek(0)
    headings = file.readline(MOST_READ).decode(charset, "replace")
    outside = "".join(headings.split('"')[::2])
    counts = Counter({one: outside.count(one) for one in DELIMITERS})
    best, count = counts.most_common(1)[0]
    return best if count else ","


def charset_of(file: IO[bytes]) -> str:
    """UTF-8 where all of it fits, else what Windows wrote."""
    file.seek(0)
    rest = b""
    while piece := file.read(MOST_READ):
        try:
            rest = _unfinished(rest + piece)
        except UnicodeDecodeError:
            return "cp1252"
    return "cp1252" if rest else "utf-8"


def _unfinished(octets: bytes) -> bytes:
    """The beginning of a letter that the next piece ends. Raises UnicodeDecodeError."""
    try:
        octets.decode()
    except UnicodeDecodeError as error:
        if error.end < len(octets) or error.reason != "unexpected end of data":
            raise
        return octets[error.start :]
    return b""
