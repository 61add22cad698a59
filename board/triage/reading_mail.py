"""A raw RFC 5322 message to what the desk needs of it: runs in a child process only, where it may
take as long as it likes for five seconds (mail_child.py). Caps come before every parser, so that an
honest large mail is read as well."""

from datetime import UTC
from email.message import Message
from email.utils import parsedate_to_datetime

from board.core import clock

from .mail_headers import message_id_of
from .reading.addresses import Mailbox, mailboxes, sender_of
from .reading.authentication_results import is_forged
from .reading.bodies import CUT, Contents, contents_of
from .reading.bounces import failure_of
from .reading.file_parts import is_mail
from .reading.folding import folded
from .reading.forwards import is_forward, original_in, without_marks
from .reading.header_text import clean_line, readable
from .reading.machine_marks import is_nobody, kind_of
from .reading.mail import BOUNCE, Mail, packed
from .reading.meetings import meeting_in, words_of
from .reading.parsing import leaves, parsed, parts_of, text_of

MOST_SUBJECT = 200
MOST_REFERENCES = 50
MOST_PEOPLE = 100
_ADDRESSED = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")


def answer(raw: bytes) -> bytes:
    """The child's work: a raw message → what it says."""
    return packed(read_mail(raw))


def read_mail(raw: bytes) -> Mail:
    """Reads what can be read: wrong charsets are mended, HTML becomes text, attachments come
    along."""
    message, is_whole = parsed(raw)
    said = clean_line(readable(text_of(message, "Subject")))
    (name, email), reply_to = _who(message)
    contents, meeting = contents_of(message), meeting_in(message)
    whole = _text(message, contents) or (words_of(meeting) if meeting else "")
    kind = kind_of(message, sender=email, subject=said)
    is_passed_on = is_forward(said, whole)
    text, folds = folded(whole, is_passed_on=is_passed_on)
    return Mail(
        subject=without_marks(said)[:MOST_SUBJECT],
        text=text if is_whole else text + CUT,
        name=name,
        email=email,
        reply_to=reply_to,
        folds=folds,
        references=_references(message),
        recipients=_recipients(message),
        copied=_copied(message),
        kind=kind,
        sent_at=_sent_at(message),
        is_forged=is_forged(text_of(message, "Authentication-Results")),
        failure=failure_of(message, raw, text=whole, subject=said) if kind == BOUNCE else None,
        meeting=meeting,
        original=original_in(message, whole, is_said=is_passed_on or not contents.text),
        attachments=contents.attachments,
    )


def _who(message: Message) -> tuple[Mailbox, str]:
    """(who writes, where answers are to go if that is elsewhere). A form or a scanner that says no
    address of its own writes for whom it names."""
    sender = sender_of(text_of(message, "From"))
    if not sender[1]:
        sender = sender[0], sender_of(text_of(message, "Sender"))[1]
    name, reply_to = sender_of(text_of(message, "Reply-To"))
    if not sender[1] and reply_to:
        return (sender[0] or name, reply_to), ""
    return sender, reply_to if reply_to != sender[1] and not is_nobody(reply_to) else ""


def _text(message: Message, contents: Contents) -> str:
    """Of a mail that only holds another one, what that one says."""
    if contents.text:
        return contents.text
    inside = [part for part in leaves(message) if is_mail(part) and parts_of(part)]
    return contents_of(parts_of(inside[0])[0]).text if inside else ""


def _sent_at(message: Message) -> str:
    try:
        said = parsedate_to_datetime(text_of(message, "Date")[:100])
        whole = said if said.tzinfo else said.replace(tzinfo=UTC)
        return clock.text_of(whole) if 1970 <= whole.year < 9999 else ""
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _references(message: Message) -> list[str]:
    """The newest ids that this answers, cut at the angle brackets."""
    ids = text_of(message, "References") + " " + text_of(message, "In-Reply-To")
    found = (message_id_of(part + ">") for part in ids.split(">"))
    return [one for one in found if one][-MOST_REFERENCES:]


def _recipients(message: Message) -> list[str]:
    """Every address that it was sent to, as far as its head tells."""
    found = (email for name in _ADDRESSED for _, email in mailboxes(text_of(message, name)))
    return list(dict.fromkeys(email for email in found if email))[:MOST_PEOPLE]


def _copied(message: Message) -> list[Mailbox]:
    """Who got it too, with their names."""
    everyone = (*mailboxes(text_of(message, "To")), *mailboxes(text_of(message, "Cc")))
    return [one for one in everyone if one[1]][:MOST_PEOPLE]
