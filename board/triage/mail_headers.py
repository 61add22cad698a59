"""What can be said of a raw message without parsing it: one pass over at most 64 kB of headers,
capped fields.

This is all that the server itself ever does with a stranger's mail; everything else is done in a
child process (reading_mail.py). Nothing here raises for what a message holds.
"""

import hashlib
from dataclasses import dataclass

from .reading.addresses import sender_of
from .reading.charsets import decoded
from .reading.header_text import clean_line, readable

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
