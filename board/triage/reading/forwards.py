"""Mail that somebody passed on: who wrote it first."""

import re
from collections.abc import Iterator
from email.message import Message

from . import phrases
from .addresses import Mailbox, sender_of
from .file_parts import is_mail
from .folding import is_forward_mark, is_head_at
from .parsing import leaves, parts_of, text_of

MOST_LINES = 2_000
LINES_TO_FROM = 8
REPLIES = re.compile(
    r"(?:(?:re|aw|sv|vs|antw|ant|r[eé]f|ang|odp|res|rv|回复|答复|bls)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]\s*){1,20}",
    re.IGNORECASE,
)
FORWARDS = re.compile(
    r"(?:fwd?|wg|vb|tr|vl|i|enc|rv|doorst|pd|videresend(?:t|e)?|转发)\s?[:：]\s*", re.IGNORECASE
)
_SENT_ON_OR_ANSWERED = re.compile(r"vs\s?:", re.IGNORECASE)
_FROM_FIELD = re.compile(phrases.FROM.pattern, re.IGNORECASE)


def without_marks(subject: str) -> str:
    """`SV: Re: VB: Skrivaren` → `Skrivaren`; all of it where nothing else is said."""
    rest = subject
    for _ in range(20):
        rest, before = (REPLIES.sub("", rest, count=1) if REPLIES.match(rest) else rest), rest
        if match := FORWARDS.match(rest):
            rest = rest[match.end() :]
        if rest == before:
            break
    return rest.strip() or subject


def is_forward(subject: str, text: str) -> bool:
    """Whether the outermost mark says so; `VS:` does in Danish and Norwegian, and in Finnish it is
    a reply."""
    if _SENT_ON_OR_ANSWERED.match(subject):
        return re.search(r"^\W{0,3}Fra\W{0,2}:", text, re.MULTILINE) is not None
    return FORWARDS.match(subject.strip()) is not None


def original_in(message: Message, text: str, *, is_said: bool) -> Mailbox | None:
    """By the head above what was passed on, or by the mail that is inside. `is_said`: the subject
    says that this was passed on."""
    lines = text.split("\n")[:MOST_LINES]
    for at in _heads(lines, is_said):
        for line in lines[at : at + LINES_TO_FROM]:
            bare = line.replace("*", "").strip("> ")
            if field := _FROM_FIELD.match(bare):
                sender = sender_of(bare[field.end() :].replace("[mailto:", "<").replace("]", ">"))
                return sender if sender[1] else None
    return _of_a_mail_inside(message) if is_said else None


def _heads(lines: list[str], is_said: bool) -> Iterator[int]:
    for at, line in enumerate(lines):
        if is_forward_mark(line) or (is_said and is_head_at(lines, at)):
            yield at


def _of_a_mail_inside(message: Message) -> Mailbox | None:
    for part in leaves(message):
        if is_mail(part) and (inner := parts_of(part)):
            sender = sender_of(text_of(inner[0], "From"))
            return sender if sender[1] else None
    return None
