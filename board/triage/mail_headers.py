"""What can be said of a raw message without parsing it: one pass over at most 64 kB of headers,
capped fields.

This is all that the server itself ever does with a stranger's mail; everything else is done in a
child process (reading_mail.py). Nothing here raises for what a message holds.
"""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from email.header import decode_header

from board.web.texts import is_mail_address, tidy_line

MOST_HEAD = 64 * 1024
MOST_FIELD = 998
"""A line of a mail has no more (RFC 5322, 2.1.1); a folded field is cut there too."""
_WANTED = (b"message-id", b"from", b"date", b"subject")


@dataclass(frozen=True)
class Head:
    """`content_key` is the same for two deliveries of one message, whatever ways they took, and for
    nothing else."""

    message_id: str
    content_key: str
    subject: str
    name: str
    email: str


def head_of(raw: bytes) -> Head:
    """A head of empty texts when there is none. The content key covers the Message-ID, who, when,
    about what, and every byte of the body; not the headers that each server on the way adds."""
    whole = raw.replace(b"\r\n", b"\n") if b"\r" in raw else raw
    _, gap, body = whole.partition(b"\n\n")
    fields = _fields(whole[:MOST_HEAD].partition(b"\n\n")[0])
    parts = [fields.get(name, b"").strip() for name in _WANTED]
    content = hashlib.sha256(b"\n".join([*parts, b""]) if gap else b"")
    content.update(body.rstrip(b"\n") if gap else whole)
    name, email = sender_of(_header(fields, b"from"))
    return Head(
        message_id=message_id_of(_header(fields, b"message-id")),
        content_key="sha256:" + content.hexdigest(),
        subject=clean_line(readable(_header(fields, b"subject")))[:200],
        name=name,
        email=email,
    )


def message_id_of(value: str) -> str:
    """`<…>` without what a database or a header cannot hold; empty when there is none."""
    inner = clean_line(value.partition("<")[2].partition(">")[0]).replace(" ", "")
    return f"<{inner[:250]}>" if inner else ""


def sender_of(value: str) -> tuple[str, str]:
    """(name, address) of a From line: the last `<…>`, or a bare address with a (name). The address
    is empty when it is none, or several."""
    before, bracket, after = value.rpartition("<")
    if bracket:
        called, address = before, after.partition(">")[0]
    else:
        address, _, called = value.partition("(")
    name, email = clean_line(readable(called).strip(' ")')), clean_line(address).lower()
    return name[:120], email if is_mail_address(email) else ""


def readable(value: str) -> str:
    """Encoded words and raw bytes of a header as text; as it is when they cannot be read."""
    try:
        parts = decode_header(value[:MOST_FIELD])
    except Exception:
        return value[:MOST_FIELD]
    return "".join(
        part if isinstance(part, str) else decoded(part, charset) for part, charset in parts
    )


def decoded(octets: bytes, charset: str | None) -> str:
    """By the charset that is named, if it is one and fits; else UTF-8, else what Windows wrote."""
    named = _ALIASES.get((charset or "utf-8").lower(), (charset or "utf-8").lower())
    for one in (
        named if named in _TEXT_CHARSETS or named.startswith(_FAMILIES) else "utf-8",
        "utf-8",
    ):
        with suppress(LookupError, UnicodeError):
            return octets.decode(one)
    return octets.decode("cp1252", "replace")


_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_TEXT_CHARSETS = {
    "utf-8",
    "utf8",
    "utf-16",
    "gb18030",
    "big5",
    "shift_jis",
    "koi8-r",
    "koi8-u",
    "macintosh",
}
_FAMILIES = ("iso-8859-", "iso-2022-", "euc-", "cp", "windows-")
"""Named one by one: Python also knows codecs that are none, and some that take quadratic time
(idna, punycode)."""


def clean_line(text: str) -> str:
    """One calm line that both databases can hold: no NUL, no control characters, no halves of
    characters."""
    return tidy_line(text.encode("utf-8", "replace").decode("utf-8"))


def _fields(head: bytes) -> dict[bytes, bytes]:
    """The wanted fields, unfolded; of a field that comes twice, the first."""
    found: dict[bytes, bytes] = {}
    current = b""
    for line in head.split(b"\n"):
        if line[:1] in (b" ", b"\t"):
            if current and len(found[current]) < MOST_FIELD:
                found[current] += line[:MOST_FIELD]
        else:
            name, _, value = line.partition(b":")
            name = name[:20].strip().lower()
            current = name if name in _WANTED and name not in found else b""
            if current:
                found[current] = value[:MOST_FIELD]
    return found


def _header(fields: dict[bytes, bytes], name: bytes) -> str:
    return decoded(fields.get(name, b"")[:MOST_FIELD], None)
