"""Filing mail: a stored one becomes a ticket or a reply to one. What fails three times is
quarantined: a ticket says so, and the message can be fetched as it came. What was kept and not
filed, because the server ended in between, is filed later."""

import logging
from datetime import timedelta

from sqlalchemy.orm import defer
from sqlmodel import col, select

from board.core import clock, database
from board.core.actor import system
from board.core.changes import Change, changing
from board.core.children import ChildFailed, ChildTimedOut
from board.core.errors import Refused
from board.core.thread_pool import run_in_thread

from . import raw_mail
from .mail_child import read_in_child
from .mail_headers import head_of
from .mailed_files import keep_files
from .models import WAITING, ReceivedMail
from .placing import open_ticket_of, place_mail
from .reading.mail import Mail
from .threads import thread_of

INTAKE = system("mail intake")
MOST_FAILURES = 3
WAIT = timedelta(seconds=60)
"""Before a mail that is kept is tried again; whoever took it in has filed it by then."""
MOST_AT_A_TIME = 20
UNREADABLE = (
    "(Det här mejlet gick inte att läsa. Det är sparat som det kom och kan hämtas här.)\n\n"
    "(This mail could not be read. It is kept as it came and can be fetched here.)"
)
TOO_LARGE = (
    "(Det här mejlet är större än 25 MB. Bara början är sparad; be avsändaren skicka filerna på "
    "annat sätt.)\n\n"
    "(This mail is larger than 25 MB. Only its beginning is kept; ask the sender to send the "
    "files another way.)"
)
"""In both languages: they stay in the ticket, and it is not known who reads them."""
logger = logging.getLogger(__name__)


def file_mail(mail_id: int) -> tuple[str, int | None]:
    """(opened, replied, set_aside, duplicate or quarantined; the ticket). Raises when it failed and
    will be tried again; what the database, the disk or a full pool of readers refuses is not
    counted against the mail."""
    state, raw = _stored(mail_id)
    if state == "cut":
        return "quarantined", quarantine(mail_id, TOO_LARGE)
    try:
        return _file(mail_id, raw)
    except (Refused, OSError):
        raise
    except Exception as error:
        if _count_failure(mail_id) < MOST_FAILURES:
            raise
        logger.warning("mail %d is quarantined: %s", mail_id, type(error).__name__)
        return "quarantined", quarantine(mail_id, UNREADABLE)


def log_that_it_waits(mail_id: int, error: Exception) -> None:
    """What belongs to a bad mail or a bad day is one line; a surprise is told whole."""
    is_known = isinstance(error, (ChildTimedOut, ChildFailed, Refused, OSError))
    why = type(error).__name__
    logger.warning(
        "mail %d is kept and will be tried again: %s",
        mail_id,
        why,
        exc_info=None if is_known else error,
    )


def file_waiting_mails() -> int:
    """A timer's work: what was kept and is not filed yet. Returns how many it tried."""
    with database.current().reading() as session:
        is_due = (col(ReceivedMail.state).in_(WAITING), ReceivedMail.tried_at <= clock.now() - WAIT)
        due = select(ReceivedMail.id).where(*is_due).order_by(col(ReceivedMail.tried_at))
        ids = session.exec(due.limit(MOST_AT_A_TIME)).all()
    for id_ in ids:
        try:
            file_mail(id_)
        except Exception as error:
            log_that_it_waits(id_, error)
    return len(ids)


def quarantine(mail_id: int, why: str) -> int | None:
    """A ticket with what the head tells; it reads nothing else."""
    head = run_in_thread(head_of, _stored(mail_id)[1])
    with changing("desk", by=INTAKE) as change:
        record = _record(change, mail_id)
        if record.state in WAITING:
            mail = Mail(subject=head.subject, text=why, name=head.name, email=head.email)
            open_ticket_of(change, mail, record, [])
            record.state = "quarantined"
    return record.ticket_id


def _file(mail_id: int, raw: bytes) -> tuple[str, int | None]:
    mail = read_in_child(raw)
    files = keep_files(mail.attachments)
    with changing("desk", by=INTAKE, also=_board_of_thread(mail)) as change:
        record = _record(change, mail_id)
        if record.state not in WAITING:
            return "duplicate", record.ticket_id
        record.outcome = place_mail(change, mail, record, files)
        record.state = "aside" if record.outcome == "set_aside" else "filed"
    return record.outcome, record.ticket_id


def _board_of_thread(mail: Mail) -> list[str]:
    """Where the card of its ticket is: whoever has it open hears of a reply."""
    with database.current().reading() as session:
        ticket = thread_of(session, mail).ticket
    return [f"board/{ticket.board_id}"] if ticket and ticket.board_id else []


def _stored(mail_id: int) -> tuple[str, bytes]:
    with database.current().reading() as session:
        query = select(ReceivedMail.state, ReceivedMail.raw, ReceivedMail.file)
        state, raw, file = session.exec(query.where(ReceivedMail.id == mail_id)).one()
    return state, raw_mail.whole(raw, file)


def _record(change: Change, mail_id: int) -> ReceivedMail:
    """The row without the message itself, which may be large."""
    options = [defer(ReceivedMail.raw)]  # type: ignore[arg-type]
    return change.session.get_one(ReceivedMail, mail_id, options=options)


def _count_failure(mail_id: int) -> int:
    with database.current().writing() as session:
        options = [defer(ReceivedMail.raw)]  # type: ignore[arg-type]
        record = session.get_one(ReceivedMail, mail_id, options=options)
        record.failures, record.tried_at = record.failures + 1, clock.now()
        return record.failures
