"""Fields of a head as people read them: encoded words (RFC 2047) as they are really sent, raw bytes
of any charset, one calm line."""

import binascii
import re
from email.quoprimime import header_decode
from itertools import groupby

from board.web.texts import tidy_line

from .charsets import decoded

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")


def readable(value: str) -> str:
    """Encoded words as text, also those with spaces or question marks inside, those in quotes, and
    letters that were cut in two. What cannot be decoded stays."""
    if "=?" not in value:
        return value
    parts: list[tuple[str, bytes]] = []
    end, joined = 0, _BETWEEN_WORDS.sub(r"\1", value)
    for match in _WORD.finditer(joined):
        parts += _plain(joined[end : match.start()]), (match[1].lower(), _octets(match))
        end = match.end()
    parts.append(_plain(joined[end:]))
    runs = groupby((part for part in parts if part[1]), key=lambda part: part[0])
    return "".join(decoded(b"".join(text for _, text in run), charset) for charset, run in runs)


def clean_line(text: str) -> str:
    """One calm line that both databases can hold: no NUL, no control characters, no halves of
    characters."""
    return tidy_line(text.encode("utf-8", "replace").decode("utf-8"))


def _plain(text: str) -> tuple[str, bytes]:
    return "utf-8", text.encode("utf-8", "replace")


def _octets(word: "re.Match[str]") -> bytes:
    if word[2] in "qQ":
        return header_decode(word[3]).encode("latin-1", "replace")
    packed = re.sub(r"[^A-Za-z0-9+/]", "", word[3])
    packed = packed[: len(packed) - (len(packed) % 4 == 1)]
    return binascii.a2b_base64(packed + "=" * (-len(packed) % 4))
