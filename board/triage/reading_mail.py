"""A raw RFC 5322 message to what the desk needs of it: runs in a child process only, where it may
take as long as it likes for five seconds (mail_child.py). Caps come before every parser, so that an
honest large mail is read as well."""

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.feedparser import BytesFeedParser
from email.message import Message
from email.policy import Compat32
from typing import Any

import orjson
from inscriptis import get_text
from mailparser_reply import EmailReplyParser

from board.web.texts import is_mail_address, tidy_text

from .mail_headers import MOST_HEAD, clean_line, decoded, message_id_of, readable, sender_of

MOST_TEXT = 100_000
MOST_PARTS = 30
MOST_NESTED = 10
MOST_FIELD = 8_000
MOST_SOURCE = 400_000
CUT = "\n\n[…]"
MOST_REFERENCES = 50
MOST_TO_TRIM, MOST_LINES_TO_TRIM, MOST_LINE_TO_TRIM = 10_000, 2_000, 998
_REPLY_MARK = re.compile(
    r"^((re|aw|sv|vs|antw|fwd?|wg|vb|ang) ?(\[\d{1,3}\])? ?: ?){1,20}", re.IGNORECASE
)
_MACHINE_SENDER = re.compile(
    r"(mailer-daemon|postmaster|noreply|no-reply|donotreply)", re.IGNORECASE
)


@dataclass(frozen=True)
class Mail:
    """What a message says. `attachments` are (name, content)."""

    subject: str
    text: str
    name: str
    email: str
    references: list[str] = field(default_factory=list)
    recipients: str = ""
    is_machine: bool = False
    attachments: list[tuple[str, bytes]] = field(default_factory=list)


def answer(payload: bytes) -> bytes:
    """The child's work: `r` and a raw message → what it says; `t` and a reply's text → what is new
    in it."""
    if payload[:1] == b"t":
        return without_quotes(payload[1:].decode()).encode()
    return packed(read_mail(payload[1:]))


def read_mail(raw: bytes) -> Mail:
    """Reads what can be read: wrong charsets are mended, HTML becomes text, attachments come
    along."""
    message, is_whole = _parsed(raw)
    name, email = sender_of(_header(message, "From"))
    text, attachments = _contents(message)
    return Mail(
        subject=_REPLY_MARK.sub("", clean_line(readable(_header(message, "Subject"))))[:200],
        text=text if is_whole else text + CUT,
        name=name,
        email=email,
        references=_references(message),
        recipients=_recipients(message),
        is_machine=_is_machine(message, email),
        attachments=attachments,
    )


def without_quotes(text: str) -> str:
    """What is new in a reply. Long ones are kept whole: the library's patterns are quadratic in a
    line and in all."""
    spaced = re.sub(r"\n{3,}", "\n\n", text)
    lines = spaced.split("\n")
    is_long = len(spaced) > MOST_TO_TRIM or len(lines) > MOST_LINES_TO_TRIM
    if is_long or max(map(len, lines)) > MOST_LINE_TO_TRIM:
        return text
    try:
        return (
            EmailReplyParser(languages=["sv", "en", "da", "de"]).parse_reply(text=spaced).strip()
            or text
        )
    except Exception:
        return text


def packed(mail: Mail) -> bytes:
    """As one line of JSON and then the attachments' bytes, one after the other."""
    fields = {name: value for name, value in vars(mail).items() if name != "attachments"}
    sizes = [(name, len(content)) for name, content in mail.attachments]
    head = orjson.dumps(fields | {"attachments": sizes})
    return b"".join([head, b"\n", *(content for _, content in mail.attachments)])


def unpacked(answered: bytes) -> Mail:
    """The inverse of `packed`."""
    head, _, contents = answered.partition(b"\n")
    fields, attachments, begins = orjson.loads(head), [], 0
    for name, size in fields.pop("attachments"):
        attachments.append((name, contents[begins : begins + size]))
        begins += size
    return Mail(**fields, attachments=attachments)


class _Enough(Exception):
    """There are more parts than are read."""


class _Capped(Compat32):
    """Fields as they came, cut: nothing in the library that takes them apart meets a long one."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MOST_FIELD]

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value


def _parsed(raw: bytes) -> tuple[Message, bool]:
    """The message, and whether that is all: of too many parts the first are read. (Of a long head
    the beginning is.)"""
    made: list[Message] = []

    def make(policy: Any) -> Message:
        if len(made) > MOST_PARTS:  # the whole is one too
            raise _Enough
        made.append(Message(policy=policy))
        return made[-1]

    parser = BytesFeedParser(make, policy=_Capped())  # type: ignore[arg-type]
    made.clear()  # the parser has tried the factory
    try:
        parser.feed(_with_short_head(raw))
        return parser.close(), True
    except _Enough:
        return made[0], False


def _with_short_head(raw: bytes) -> bytes:
    end = raw[: MOST_HEAD + 4].find(b"\r\n\r\n" if b"\r\n" in raw[:MOST_FIELD] else b"\n\n")
    if end >= 0 or len(raw) <= MOST_HEAD:
        return raw
    _, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    return raw[:MOST_HEAD].rpartition(b"\n")[0] + b"\n\n" + body


def _header(message: Message, name: str) -> str:
    """A field's text; bytes that are no ASCII are read as what they most likely are."""
    value = str(message.get(name, ""))
    return decoded(value.encode("utf-8", "surrogateescape"), None)


def _references(message: Message) -> list[str]:
    """The newest ids that this answers, cut at the angle brackets."""
    ids = _header(message, "References") + " " + _header(message, "In-Reply-To")
    found = (message_id_of(part + ">") for part in ids.split(">"))
    return [one for one in found if one][-MOST_REFERENCES:]


def _recipients(message: Message) -> str:
    """The addresses of To and Cc; what lies between commas, so that no grammar is needed."""
    addresses = f"{_header(message, 'To')},{_header(message, 'Cc')}"
    found = (
        clean_line(part.rpartition("<")[2].partition(">")[0]).lower()
        for part in addresses.split(",")
    )
    return " ".join(address for address in found if is_mail_address(address))


def _contents(message: Message) -> tuple[str, list[tuple[str, bytes]]]:
    plain, from_html, attachments, kinds = [], [], [], dict[str, int]()
    for part in _leaves(message, 0):
        kind, octets = part.get_content_type(), part.get_payload(decode=True)
        content = octets if isinstance(octets, bytes) else b""
        name = _file_name(part)
        if name is None and kind == "text/plain":
            plain.append(_text(part, content))
        elif name is None and kind == "text/html":
            from_html.append(_text_of_html(_text(part, content)))
        elif content:
            attachments.append((name or _name_for(kind, kinds), content))
    written, shown = tidy_text("\n".join(plain)).strip(), tidy_text("\n".join(from_html)).strip()
    text = written or shown
    return text[:MOST_TEXT] + (CUT if len(text) > MOST_TEXT else ""), attachments


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    if depth <= MOST_NESTED and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _leaves(part, depth + 1)
    elif not message.is_multipart():
        yield message


def _file_name(part: Message) -> str | None:
    """The name of a file; empty for one without; None for a text that belongs to the mail. A
    `name=` alone does not make a text a file: old programs give every part one."""
    disposition = part.get_content_disposition()
    has_name = part.get_param("filename", header="content-disposition") is not None
    if disposition == "attachment" or has_name or part.get_content_maintype() != "text":
        return clean_line(readable(part.get_filename() or ""))
    return None if part.get_content_subtype() in ("plain", "html") else ""


def _name_for(kind: str, kinds: dict[str, int]) -> str:
    """`picture-1.png` for the first nameless PNG; phones and pasted screenshots send such."""
    what = "picture" if kind.startswith("image/") else "file"
    kinds[what] = kinds.get(what, 0) + 1
    return f"{what}-{kinds[what]}{mimetypes.guess_extension(kind) or ''}"


def _text(part: Message, content: bytes) -> str:
    cut = CUT if len(content) > MOST_SOURCE else ""
    return decoded(content[:MOST_SOURCE], part.get_content_charset()) + cut


def _text_of_html(source: str) -> str:
    """By a parser. What is not shown (styles, scripts) is no text."""
    if not source.strip():
        return ""
    lines = (line.rstrip() for line in get_text(source).replace("\xa0", " ").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _is_machine(message: Message, email: str) -> bool:
    """RFC 3834: automatic mail is never answered and never reopens anything."""
    auto = _header(message, "Auto-Submitted").strip().lower()
    bulk = _header(message, "Precedence").strip().lower() in ("bulk", "junk", "list", "auto_reply")
    marks = any(
        _header(message, name) for name in ("X-Autoreply", "X-Autorespond", "List-Id", "X-Loop")
    )
    is_report = "delivery-status" in _header(message, "Content-Type").lower()
    return bool(
        (auto and auto != "no")
        or bulk
        or marks
        or is_report
        or not email
        or _MACHINE_SENDER.match(email)
    )
