"""Outlook's own envelope, `winmail.dat` (TNEF): the files and the text in it come out of it."""

import logging
from contextlib import suppress

from tnefparse import TNEF

from .charsets import decoded
from .html_text import text_of_html
from .mail import Attachment

SIGNATURE = b"\x78\x9f\x3e\x22"
logging.getLogger("tnefparse").setLevel(logging.CRITICAL)


def unwrapped(envelope: Attachment) -> tuple[str, list[Attachment]]:
    """(text, files); the file itself where it is no such envelope, cannot be opened, or holds
    nothing."""
    if not envelope.content.startswith(SIGNATURE):
        return "", [envelope]
    try:
        inside = TNEF(envelope.content, do_checksum=False)
        files = [Attachment(_name(one), bytes(one.data)) for one in inside.attachments if one.data]
    except Exception:
        return "", [envelope]
    text = _text(inside)
    return text, files or ([] if text else [envelope])


def _name(attachment: object) -> str:
    for said in ("long_filename", "name"):
        with suppress(Exception):
            name = getattr(attachment, said)
            name = name() if callable(name) else name
            text = name if isinstance(name, str) else decoded(bytes(name), None)
            if text.strip("\0 "):
                return text.strip("\0 ")
    return "file"


def _text(inside: TNEF) -> str:
    for said, is_page in (("body", False), ("htmlbody", True)):
        with suppress(Exception):
            value = getattr(inside, said)
            source = value if isinstance(value, str) else decoded(bytes(value or b""), None)
            if source.strip("\0 \r\n"):
                return text_of_html(source) if is_page else source.replace("\r\n", "\n").strip("\0")
    return ""
