"""Mails that were set aside: kept, listed for those who triage, and made tickets of by hand."""

from sqlmodel import Session, col, select

from board.core import clock, database, streams
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.pages import Mark, Page, page_of

from . import raw_mail
from .mail_child import read_in_child
from .mailed_files import keep_files
from .models import ReceivedMail
from .placing import open_ticket_of

MOST_OF_PAGE = 200


def mails_aside(*, before: Mark | None = None) -> Page[dict[str, object]]:
    """The newest first, 200 at a time: `{id, at, sender, subject, why, ticket}`."""
    shown = (ReceivedMail.id, ReceivedMail.at, ReceivedMail.sender, ReceivedMail.subject)
    query = select(*shown, ReceivedMail.why, ReceivedMail.ticket_id)  # type: ignore[call-overload]
    newest = query.where(ReceivedMail.state == "aside")
    by = (col(ReceivedMail.id),)
    with database.current().reading() as session:
        page = page_of(session, newest, by=by, after=before, most=MOST_OF_PAGE)
    names = ("id", "at", "sender", "subject", "why", "ticket")
    return page.each(lambda row: dict(zip(names, row, strict=True)) | {"at": clock.text_of(row[1])})


def mail_aside(mail_id: int) -> bytes:
    """As it came. Raises NotFound."""
    with database.current().reading() as session:
        return _whole(_aside(session, mail_id))


def open_mail(actor: Actor, mail_id: int) -> Change:
    """Make a ticket of a mail that was set aside; `result.ticket` has its id. Refused where
    somebody has made one already."""
    with database.current().reading() as session:
        streams.check_may_change(session, actor, "desk")
        raw = _whole(_aside(session, mail_id))
    mail = read_in_child(raw)
    files = keep_files(mail.attachments)
    with changing("desk", by=actor) as change:
        record = _aside(change.session, mail_id)
        ticket = open_ticket_of(change, mail, record, files)
        record.state, record.outcome = "filed", "opened"
        change.result["ticket"] = ticket.id
    return change


def _aside(session: Session, mail_id: int) -> ReceivedMail:
    record = session.get(ReceivedMail, mail_id)
    if record is None or record.state != "aside":
        raise NotFound(kind="mail", id=mail_id)
    return record


def _whole(record: ReceivedMail) -> bytes:
    return raw_mail.whole(record.raw, record.file)
