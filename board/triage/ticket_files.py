"""Files and original mails of tickets, for those who open them and for the timer that sweeps."""

from sqlmodel import select

from board.core import database
from board.core.errors import NotFound

from . import raw_mail
from .models import ReceivedMail, TicketFile


def file_of_ticket(ticket_id: int, file_id: int) -> TicketFile:
    """Raises NotFound; whether the asker may see the ticket is asked by the view."""
    with database.current().reading() as session:
        found = session.get(TicketFile, file_id)
    if found is None or found.ticket_id != ticket_id:
        raise NotFound()
    return found


def mail_of_ticket(ticket_id: int, mail_id: int) -> bytes:
    """The message as it came. Raises NotFound."""
    with database.current().reading() as session:
        is_it = (ReceivedMail.id == mail_id, ReceivedMail.ticket_id == ticket_id)
        found = session.exec(
            select(ReceivedMail.raw, ReceivedMail.file).where(*is_it)
        ).one_or_none()
    if found is None:
        raise NotFound()
    return raw_mail.whole(*found)


def came_by_mail(digest: str) -> bool:
    """Whether a ticket has a file with this content, or a mail is it."""
    named = select(TicketFile.id).where(TicketFile.digest == digest)
    is_mail = select(ReceivedMail.id).where(ReceivedMail.file == digest)
    with database.current().reading() as session:
        return any(session.exec(found).first() is not None for found in (named, is_mail))
