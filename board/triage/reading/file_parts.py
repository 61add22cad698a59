"""The files of a mail: what they are called, and which part of a mail is one."""

import mimetypes
from email.message import Message

from board.attachments.file_names import file_name

from .charsets import decoded
from .header_text import clean_line, readable
from .parsing import content_of, parts_of, text_of

MOST_NAME = 150
_NO_FILE = (
    "message/delivery-status",
    "message/disposition-notification",
    "message/feedback-report",
)
_TEXTS = ("text/plain", "text/html", "text/enriched", "text/calendar")


def is_file(part: Message) -> bool:
    """A `name=` alone does not make a text a file: old programs give every part one. Neither does
    an inline text with a name that is not one of a file."""
    if part.get_content_type() in _NO_FILE:
        return False
    if part.get_content_disposition() == "attachment":
        return True
    if part.get_content_type() not in _TEXTS:
        return True
    return part.get_param("filename", header="content-disposition") is not None


def is_mail(part: Message) -> bool:
    """Somebody else's mail inside this one."""
    return part.get_content_type() in ("message/rfc822", "message/global")


def file_content(part: Message) -> bytes:
    """As it came; of a mail, all of it."""
    if not is_mail(part):
        return content_of(part)
    try:
        return b"".join(inner.as_bytes() for inner in parts_of(part))
    except (UnicodeError, ValueError, LookupError, KeyError, TypeError, AttributeError):
        return content_of(part)


class Names:
    """Each file of a mail has a name of its own, so that a text can name it."""

    def __init__(self) -> None:
        self._taken = set[str]()
        self._of_kind = dict[str, int]()

    def name_for(self, part: Message) -> str:
        said = _said_name(part) or _name_of_a_mail(part)
        return self.unlike_others(said) if said else self._name_of_kind(part.get_content_type())

    def unlike_others(self, said: str) -> str:
        whole, number = file_name(said[-MOST_NAME:]), 1
        stem, dot, ending = whole.rpartition(".")
        while whole.lower() in self._taken:
            number += 1
            whole = f"{stem}-{number}.{ending}" if dot else f"{ending}-{number}"
        self._taken.add(whole.lower())
        return whole

    def _name_of_kind(self, kind: str) -> str:
        """`picture-1.png` for the first nameless PNG; phones and pasted screenshots send such."""
        what = "picture" if kind.startswith("image/") else "file"
        self._of_kind[kind] = self._of_kind.get(kind, 0) + 1
        ending = mimetypes.guess_extension(kind) or ""
        return self.unlike_others(f"{what}-{self._of_kind[kind]}{ending}")


def _said_name(part: Message) -> str:
    for parameter, header in (("filename", "content-disposition"), ("name", "content-type")):
        said = part.get_param(parameter, header=header)
        if isinstance(said, tuple):
            said = decoded(said[2].encode("latin-1", "replace"), said[0])
        elif said:
            said = readable(decoded(said.encode("utf-8", "surrogateescape"), None))
        if name := clean_line(said or "").strip(" \"'"):
            return name
    return ""


def _name_of_a_mail(part: Message) -> str:
    inner = parts_of(part) if is_mail(part) else []
    subject = clean_line(readable(text_of(inner[0], "Subject"))) if inner else ""
    return f"{subject[:100]}.eml" if inner else ""
