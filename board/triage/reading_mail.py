"""A raw RFC 5322 message to what the desk needs of it. Never raises for what a message holds."""

import hashlib
import html
import re
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import getaddresses, parseaddr

import nh3
from mailparser_reply import EmailReplyParser

from board.web.texts import tidy_line, tidy_text

MOST_TEXT = 100_000
MOST_PARTS = 30
_REPLY_MARK = re.compile(r"^\s*((re|aw|sv|vs|antw|fwd?|wg|vb|ang)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_MACHINE_SENDER = re.compile(r"(mailer-daemon|postmaster|noreply|no-reply|donotreply)[^@]*@", re.IGNORECASE)


@dataclass(frozen=True)
class Mail:
    """What a message says. `content_key` is the same for two deliveries of one message."""

    content_key: str
    subject: str
    text: str
    new_text: str
    name: str
    email: str
    references: list[str] = field(default_factory=list)
    recipients: str = ""
    is_machine: bool = False
    attachments: list[str] = field(default_factory=list)


def read_mail(raw: bytes) -> Mail:
    """Reads what can be read: wrong encodings are replaced, HTML becomes text, attachments are named (the raw message
    is kept, so they are not lost)."""
    message = BytesParser(policy=policy.default).parsebytes(raw)
    name, email = parseaddr(_header(message, "From"))
    text, attachments = _contents(message)  # type: ignore[arg-type]
    references = re.findall(r"<[^<>\s]{1,250}>", f"{_header(message, 'References')} {_header(message, 'In-Reply-To')}")
    return Mail(
        content_key=content_key_of(raw, _header(message, "Message-ID")),
        subject=tidy_line(_REPLY_MARK.sub("", _header(message, "Subject")))[:200],
        text=text,
        new_text=_without_quotes(text),
        name=tidy_line(name)[:120],
        email=tidy_line(email).lower()[:254],
        references=references[-50:],
        recipients=" ".join(address for _, address in getaddresses([_header(message, "To"), _header(message, "Cc")])),
        is_machine=_is_machine(message, email),
        attachments=attachments,
    )


def content_key_of(raw: bytes, message_id: str = "") -> str:
    """The Message-ID, or where there is none a hash of the whole: nothing is never equal to nothing."""
    message_id = tidy_line(message_id)
    return message_id[:255] if len(message_id) > 2 else "sha256:" + hashlib.sha256(raw).hexdigest()


def _header(message: object, name: str) -> str:
    try:
        return str(message.get(name, ""))  # type: ignore[attr-defined]
    except Exception:
        return ""


def _contents(message: EmailMessage) -> tuple[str, list[str]]:
    plain, from_html, attachments = [], [], []
    for count, part in enumerate(message.walk()):
        if count > MOST_PARTS:
            attachments.append("…")
            break
        if part.is_multipart():
            continue
        filename = tidy_line(part.get_filename() or "")
        if filename or part.get_content_disposition() == "attachment":
            attachments.append(filename or part.get_content_type())
        elif part.get_content_type() == "text/plain":
            plain.append(_decoded(part))
        elif part.get_content_type() == "text/html":
            from_html.append(_text_of_html(_decoded(part)))
    return tidy_text("\n".join(plain or from_html))[:MOST_TEXT], attachments


def _decoded(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return str(payload or "")
    charset = part.get_content_charset() or "utf-8"
    try:
        return payload.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return payload.decode("latin-1" if charset != "utf-8" else "utf-8", "replace")


def _text_of_html(source: str) -> str:
    broken = re.sub(r"(?i)<\s*(br|/p|/div|/tr|/li|/h[1-6])\b[^>]*>", "\n", source)
    bare = nh3.clean(broken, tags=set(), clean_content_tags={"script", "style", "head", "title"})
    return re.sub(r"\n{3,}", "\n\n", html.unescape(bare))


def _without_quotes(text: str) -> str:
    try:
        return EmailReplyParser(languages=["sv", "en", "da", "de"]).parse_reply(text=text).strip() or text
    except Exception:
        return text


def _is_machine(message: object, email: str) -> bool:
    """RFC 3834: automatic mail is never answered and never reopens anything."""
    auto = _header(message, "Auto-Submitted").strip().lower()
    bulk = _header(message, "Precedence").strip().lower() in ("bulk", "junk", "list", "auto_reply")
    marks = any(_header(message, name) for name in ("X-Autoreply", "X-Autorespond", "List-Id", "X-Loop"))
    report = "delivery-status" in _header(message, "Content-Type").lower()
    return bool((auto and auto != "no") or bulk or marks or report or not email or _MACHINE_SENDER.match(email))
