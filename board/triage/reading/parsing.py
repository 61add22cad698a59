"""Raw bytes to a tree of parts, in bounds: what breaks the rules in known ways is mended before,
and caps come before every parser."""

import re
from collections.abc import Iterator
from email.feedparser import BytesFeedParser
from email.message import Message
from email.policy import Compat32
from typing import Any

from board.triage.mail_headers import MOST_HEAD

from .charsets import decoded

MOST_PARTS = 30
MOST_NESTED = 10
MOST_FIELD = 8_000
_BEFORE_THE_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf|\s)+")
_NOT_FOLDED = re.compile(
    rb"^(content-(?:type|disposition):[^\n]{0,900};[ \t]{0,9}\r?\n)"
    rb"((?:boundary|charset|name|filename|format|type|report-type)\*?=)",
    re.IGNORECASE | re.MULTILINE,
)
"""In a part's head: a parameter on a line of its own, without the space before it."""
_GAP = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"[!-9;-~]{1,100}[ \t]{0,9}:|[ \t]|From |>From ")
_KNOWN_FIELD = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|content-type|content-transfer-encoding"
    rb"|content-disposition|reply-to|return-path|received|in-reply-to|references)[ \t]{0,9}:",
    re.IGNORECASE,
)
_SPACED_COLON = re.compile(rb"^([!-9;-~]{1,100})[ \t]{1,9}:")
_BOUNDARY = re.compile(
    r"boundary\s{0,9}=\s{0,9}(?:\"([^\"]{1,200})|([^\s;\"]{1,200}))", re.IGNORECASE
)
_KINDS = {
    "text": "text/plain",
    "plain": "text/plain",
    "plain/text": "text/plain",
    "text/text": "text/plain",
    "html": "text/html",
    "html/text": "text/html",
    "text/xhtml": "text/html",
    "application/xhtml+xml": "text/html",
    "text/richtext": "text/enriched",
}
"""What some programs call what they send."""


class Part(Message):
    """A part of a mail, or the whole; it forgives what old programs wrote."""

    def get_boundary(self, failobj: Any = None) -> Any:
        """Also one with `=` in it that is not quoted."""
        match = _BOUNDARY.search(text_of(self, "Content-Type"))
        return (match[1] or match[2]).rstrip() if match else super().get_boundary(failobj)

    def get_content_type(self) -> str:
        said = text_of(self, "Content-Type").partition(";")[0].strip(" '\"").lower()
        return _KINDS.get(said) or super().get_content_type()


class _Enough(Exception):
    """There are more parts than are read."""


class _Capped(Compat32):
    """Fields as they came, cut: nothing in the library that takes them apart meets a long one."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name.rstrip(), value[:MOST_FIELD]

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value


def parsed(raw: bytes) -> tuple[Part, bool]:
    """The message, and whether that is all: of too many parts the first are read. (Of a long head
    the beginning is.)"""
    made: list[Part] = []

    def make(policy: Any) -> Part:
        if len(made) > MOST_PARTS:  # the whole is one too
            raise _Enough
        made.append(Part(policy=policy))
        return made[-1]

    parser = BytesFeedParser(make, policy=_Capped())  # type: ignore[arg-type]
    made.clear()  # the parser has tried the factory
    try:
        parser.feed(_mended(raw))
        parser.close()
        return made[0], True
    except _Enough:
        return made[0], False


def text_of(part: Message, name: str) -> str:
    """A field's text; bytes that are no ASCII are read as what they most likely are."""
    value = str(part.get(name, ""))
    return decoded(value.encode("utf-8", "surrogateescape"), None)


def leaves(part: Message, depth: int = 0) -> Iterator[Message]:
    """What a mail is made of, one after the other; a mail inside it is one piece."""
    if not part.is_multipart() or part.get_content_maintype() == "message":
        yield part
    elif depth <= MOST_NESTED:
        for inner in parts_of(part):
            yield from leaves(inner, depth + 1)


def parts_of(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def content_of(part: Message) -> bytes:
    octets = part.get_payload(decode=True)
    return octets if isinstance(octets, bytes) else b""


def _mended(raw: bytes) -> bytes:
    short = _with_short_head(_BEFORE_THE_HEAD.sub(b"", raw))
    head, gap, body = _at_the_gap(short)
    return _with_whole_fields(head) + gap + _NOT_FOLDED.sub(rb"\1 \2", body)


def _at_the_gap(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """(head, empty line, body); all of it is body where there is no head that ends."""
    match = _GAP.search(raw[: MOST_HEAD + 4])
    if match is None:
        return b"", b"", raw
    return raw[: match.start()], match[0], raw[match.end() :]


def _with_whole_fields(head: bytes) -> bytes:
    """A line that is no field, above one that is, goes on with the field before it."""
    lines = head.split(b"\n")
    last = max((at for at, line in enumerate(lines) if _KNOWN_FIELD.match(line)), default=0)
    for at, line in enumerate(lines[:last]):
        if at and not _FIELD.match(line):
            lines[at] = b" " + line
    return b"\n".join(_SPACED_COLON.sub(rb"\1:", line) for line in lines)


def _with_short_head(raw: bytes) -> bytes:
    end = raw[: MOST_HEAD + 4].find(b"\r\n\r\n" if b"\r\n" in raw[:MOST_FIELD] else b"\n\n")
    if end >= 0 or len(raw) <= MOST_HEAD:
        return raw
    _, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    return raw[:MOST_HEAD].rpartition(b"\n")[0] + b"\n\n" + body
