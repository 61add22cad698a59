"""What a mail server says of a mail that did not arrive (RFC 3464, and servers that write
prose)."""

import re
from email.message import Message

from .header_text import clean_line
from .mail import Failure
from .parsing import leaves, parts_of, text_of

MOST_SEARCHED = 256 * 1024
MOST_RETURNED = 20
MOST_SAID = 300
_MESSAGE_ID = re.compile(
    rb"^[ >]{0,4}message-id:[ \t]*(<[^<>\s]{1,250}>)", re.IGNORECASE | re.MULTILINE
)
_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_REPLY = re.compile(r"(?<![\d.-])([45]\d\d)[ -](?=\D)")
_ADDRESS = re.compile(
    r"[^\s@,;:<>()\[\]\\\"']{1,64}@[^\s@,;:<>()\[\]\\\"']{1,190}[^\s@,;:<>()\[\]\\\"'.]"
)
_LATER = re.compile(
    r"delayed|will (?:retry|be retried|keep trying|continue)|still trying|warning", re.IGNORECASE
)


def failure_of(message: Message, raw: bytes, *, text: str, subject: str) -> Failure:
    """By the machine-readable part, else by the first status and address in the words."""
    fields = _fields(message)
    said = clean_line(fields.get("diagnostic-code", "").partition(";")[2])
    status = fields.get("status", "").strip()
    found = _STATUS.search(status) or _STATUS.search(said) or _STATUS.search(text)
    action = fields.get("action", "").strip().lower()
    recipient = _recipient(message, fields, text)
    return Failure(
        recipient=recipient,
        status=found[0] if found else _by_reply(said or text),
        said=(said or _line_about(text, recipient))[:MOST_SAID],
        is_final=_is_final(action, found[1] if found else "", f"{subject} {text[:2_000]}"),
        returned=_returned(message, raw),
    )


def _is_final(action: str, first_digit: str, words: str) -> bool:
    if action:
        return action == "failed"
    if first_digit:
        return first_digit == "5"
    return not _LATER.search(words)


def _fields(message: Message) -> dict[str, str]:
    """Of the first recipient whom it did not reach."""
    for part in leaves(message):
        if part.get_content_type().endswith("delivery-status"):
            groups = [_of_group(group) for group in parts_of(part)]
            failed = [one for one in groups if one.get("action", "").strip().lower() == "failed"]
            of_recipients = [one for one in groups if "action" in one or "final-recipient" in one]
            return (failed or of_recipients or [{}])[0]
    return {}


def _of_group(group: Message) -> dict[str, str]:
    return {name.lower(): text_of(group, name) for name in group.keys()}  # noqa: SIM118 - a Message


def _recipient(message: Message, fields: dict[str, str], text: str) -> str:
    for said in (
        fields.get("original-recipient", ""),
        fields.get("final-recipient", ""),
        text_of(message, "X-Failed-Recipients"),
        text[:5_000],
    ):
        if found := _ADDRESS.search(said):
            return found[0].lower()
    return ""


def _by_reply(words: str) -> str:
    found = _REPLY.search(words[:5_000])
    return f"{found[1][0]}.0.0" if found else ""


def _line_about(text: str, recipient: str) -> str:
    lines = [line.strip() for line in text.split("\n")[:200] if line.strip()]
    about = [line for line in lines if _STATUS.search(line) or _REPLY.search(line)]
    of_recipient = [line for line in lines if recipient and recipient in line.lower()]
    return (about or of_recipient or lines or [""])[0]


def _returned(message: Message, raw: bytes) -> list[str]:
    """The Message-IDs in it, but for its own."""
    found = (it.decode("ascii", "replace") for it in _MESSAGE_ID.findall(raw[:MOST_SEARCHED]))
    own = text_of(message, "Message-ID").strip()
    return [one for one in dict.fromkeys(found) if one != own][:MOST_RETURNED]
