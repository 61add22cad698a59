"""Plain text as it is sent: lines that flow (RFC 3676), enriched text (RFC 1896), files that are
written between the lines (uuencode)."""

import binascii
import re
from collections.abc import Iterator

from .html_text import PICTURE

MOST_ENCODED = 40
"""Files between the lines of one mail."""
_BEGINS = re.compile(r"begin(?:-base64)? [0-7]{3,4} (\S.{0,200})")


def unfolded(text: str, *, deletes_space: bool) -> str:
    """Lines that end in a space go on in the next one of the same depth of quotes; a signature's
    mark does not."""
    lines: list[tuple[str, str]] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        quotes, said = _depth(line)
        if goes_on and lines[-1][0] == quotes and said != "-- ":
            lines[-1] = quotes, lines[-1][1] + said
        else:
            lines.append((quotes, said))
        goes_on = said.endswith(" ") and said != "-- "
        if goes_on and deletes_space:
            lines[-1] = quotes, lines[-1][1][:-1]
    return "\n".join(f"{quotes} {said}" if quotes else said for quotes, said in lines)


def of_enriched(text: str) -> str:
    """`text/enriched`: one line's end is a space, `<<` is `<`, commands are left out."""
    without = re.sub(r"<param>[^<]*</param>|(?<!<)<(?!<)/?[A-Za-z-]{1,60}>", "", text)
    paragraphs = re.sub(r"\r?\n", " ", re.sub(r"(?:\r?\n){2}", "\0", without))
    return paragraphs.replace("\0", "\n").replace("<<", "<")


def without_encoded_files(text: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text with names where the files were, and the files."""
    if "\nbegin" not in "\n" + text:
        return text, []
    files: list[tuple[str, bytes]] = []
    kept: list[str] = []
    lines = iter(text.split("\n"))
    for line in lines:
        match = _BEGINS.fullmatch(line.rstrip())
        if match and len(files) < MOST_ENCODED:
            read = _encoded(lines)
            files += [(match[1], b"".join(read[0]))] if read[1] else []
            kept.append(f"{PICTURE}{match[1]}" if read[1] else "\n".join([line, *read[2]]))
        else:
            kept.append(line)
    return "\n".join(kept), files


def _encoded(lines: Iterator[str]) -> tuple[list[bytes], bool, list[str]]:
    """(what they hold, whether they are such lines to their `end`, the lines)."""
    octets: list[bytes] = []
    seen: list[str] = []
    for line in lines:
        seen.append(line)
        if line.strip() == "end":
            return octets, bool(octets), seen
        try:
            octets.append(binascii.a2b_uu(line.rstrip("\r")))
        except (binascii.Error, ValueError):
            return octets, False, seen
    return octets, False, seen


def _depth(line: str) -> tuple[str, str]:
    said = line.lstrip(">")
    quotes = line[: len(line) - len(said)]
    return quotes, said.removeprefix(" ")
