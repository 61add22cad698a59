"""What is to become of the mails of a mailbox file, and their tickets: threads are put together,
nobody is answered."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, select

from board.core import clock
from board.core.changes import Change
from board.triage.models import ReceivedMail, Ticket
from board.triage.placing import open_ticket_of
from board.triage.reading.mail import Mail
from board.triage.threads import thread_of

from .letters import Kept, Letter
from .models import QueueImport
from .old_threads import put_into_thread
from .rows import close
from .verdicts import Verdict, known_row, thread_row


def judged(session: Session, one: QueueImport, number: int, letter: Letter) -> Verdict:
    """What is to become of a mail."""
    mail, head = letter.mail, letter.head
    subject = (mail.subject if mail else head.subject)[:200]
    if mail is None or letter.why:
        return Verdict("refused", letter.why, subject=subject)
    if not (mail.subject or mail.text or mail.attachments):
        return Verdict("refused", "no_words")
    verdict = Verdict(
        "closed" if one.otherwise == "resolved" else "opened",
        subject=subject,
        key=head.content_key,
        message_id=head.message_id,
        root=mail.references[0] if mail.references else head.message_id,
    )
    if known := known_row(session, one, number=number, key=head.content_key):
        why = "same_file" if known.number == number else "same_content"
        about = "" if known.ticket_id else str(known.number)
        return Verdict("known", why, about=about, subject=subject, ticket_id=known.ticket_id)
    received = select(ReceivedMail).where(ReceivedMail.content_key == head.content_key)
    if there := session.exec(received).first():
        return Verdict("known", "in_the_queue", subject=subject, ticket_id=there.ticket_id)
    return _joined(session, one, verdict, mail)


def take_in(change: Change, verdict: Verdict, letter: Letter, kept: Kept) -> int | None:
    """Its ticket, opened or found; None where there is none."""
    if letter.mail is None or verdict.outcome not in ("opened", "closed", "joined"):
        return verdict.ticket_id
    record = _record(change, letter, letter.mail, kept)
    if verdict.outcome == "joined":
        ticket = change.session.get_one(Ticket, verdict.ticket_id)
        put_into_thread(change, ticket, letter, letter.mail, record, kept.files)
        record.ticket_id = ticket.id
        return ticket.id
    ticket = open_ticket_of(change, letter.mail, record, kept.files)
    ticket.channel = "import"
    _put_in_time(ticket, letter.at)
    if verdict.outcome == "closed":
        close(ticket, None)
    return ticket.id


def _joined(session: Session, one: QueueImport, verdict: Verdict, mail: Mail) -> Verdict:
    """To a mail of its thread in this or another file, or to a ticket that it has part in."""
    if row := thread_row(session, one, verdict):
        about = "" if row.ticket_id else row.about or str(row.number)
        return replace(verdict, outcome="joined", ticket_id=row.ticket_id, about=about)
    if (thread := thread_of(session, mail)) and (ticket := thread.ticket or thread.follows):
        return replace(verdict, outcome="joined", ticket_id=ticket.id)
    return verdict


def _record(change: Change, letter: Letter, mail: Mail, kept: Kept) -> ReceivedMail:
    """As it came, so that it is known when it comes again, and a reply to it finds its thread."""
    record = ReceivedMail(
        content_key=letter.head.content_key,
        message_id=letter.head.message_id,
        state="filed",
        outcome="imported",
        sender=mail.email,
        subject=mail.subject,
        at=change.at,
        tried_at=change.at,
        **kept.columns,
    )
    return change.add(record)


def _put_in_time(ticket: Ticket, at: datetime | None) -> None:
    if at is not None:
        ticket.created_at = at
        first, *others = ticket.messages
        ticket.messages = (replace(first, at=clock.text_of(at)), *others)
