"""The mails of a mailbox file, each read in a child process, as mail that comes in is."""

import email.utils
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from board.core import clock
from board.core.children import ChildFailed, ChildTimedOut
from board.triage import raw_mail
from board.triage.mail_child import read_in_child
from board.triage.mail_headers import Head, head_of
from board.triage.mailed_files import StoredFile, keep_files
from board.triage.reading.mail import FEEDBACK, RECEIPT, Mail
from board.triage.receiving import MOST_BYTES

from .models import QueueImport
from .reading_files import mail_at

MOST_HEAD = 64 * 1024


@dataclass(frozen=True)
class Letter:
    """A mail of the file. `mail` is what it says, None where nobody could read it (`why`)."""

    raw: bytes
    head: Head
    at: datetime | None
    mail: Mail | None = None
    why: str = ""


@dataclass(frozen=True)
class Kept:
    """Files that came with a mail, and where it lies as it came (columns of its row)."""

    files: list[StoredFile]
    columns: dict[str, Any]


def letter_at(one: QueueImport, begins: int, ends: int) -> Letter:
    """Read outside of any transaction: it may take seconds. Raises PoolExhausted."""
    if ends - begins > MOST_BYTES:
        _, raw = mail_at(one.file, begins, begins + MOST_HEAD)
        return Letter(raw, head_of(raw), None, why="too_large")
    line, raw = mail_at(one.file, begins, ends)
    head = head_of(raw)
    try:
        mail = read_in_child(raw)
    except (ChildTimedOut, ChildFailed):
        return Letter(raw, head, _moment(line), why="unreadable")
    said = clock.instant_of(mail.sent_at) if mail.sent_at else _moment(line)
    at = said if said and said <= clock.now() else None
    why = "report" if mail.kind in (FEEDBACK, RECEIPT) else ""
    return Letter(raw, head, at, mail, why)


def keep(letter: Letter) -> Kept:
    """Before the desk is held: what is large waits for nobody."""
    if letter.mail is None or letter.why:
        return Kept([], {})
    return Kept(keep_files(letter.mail.attachments), raw_mail.kept(letter.raw))


def _moment(line: str) -> datetime | None:
    """`From eva@almvik.example Mon May  3 10:22:00 2024`, in UTC."""
    words = line.split(maxsplit=2)
    found = email.utils.parsedate_tz(words[2]) if len(words) == 3 else None
    try:
        return datetime.fromtimestamp(email.utils.mktime_tz(found), UTC) if found else None
    except (ValueError, OverflowError):
        return None
