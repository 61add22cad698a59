"""Files that came by mail: kept like those of cards, listed in the message that they came with."""

from sqlmodel import select

from board.attachments import attaching
from board.core import clock, database
from board.core.changes import Change
from board.core.errors import NotFound
from board.files import uploads
from board.files.uploads import Stored

from . import raw_mail
from .models import ReceivedMail, Ticket, TicketFile
from .values import MessageFile

StoredFile = tuple[str, Stored]
"""A name, and the file that has been taken under it."""


def keep_files(attachments: list[tuple[str, bytes]]) -> list[StoredFile]:
    """Takes them in before the desk is held: what is large waits for nobody."""
    return [(attaching.file_name(name), _taken(content)) for name, content in attachments]


def add_files(change: Change, ticket: Ticket, files: list[StoredFile]) -> tuple[MessageFile, ...]:
    """What the message that they came with says of them."""
    return tuple(_listed(change.add(_row(ticket, name, stored))) for name, stored in files)


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


def _taken(content: bytes) -> Stored:
    store = uploads.current()
    return store.keep(store.take_whole(content))


def _row(ticket: Ticket, name: str, stored: Stored) -> TicketFile:
    return TicketFile(ticket_id=ticket.id, name=name, at=clock.now(), **vars(stored))


def _listed(file: TicketFile) -> MessageFile:
    return MessageFile(
        id=file.id, name=file.name, size=file.size, width=file.width, height=file.height
    )


def came_by_mail(digest: str) -> bool:
    """Whether a ticket has a file with this content, or a mail is it."""
    named = select(TicketFile.id).where(TicketFile.digest == digest)
    is_mail = select(ReceivedMail.id).where(ReceivedMail.file == digest)
    with database.current().reading() as session:
        return any(session.exec(found).first() is not None for found in (named, is_mail))
