"""Files that came by mail: kept like those of cards, listed in the message that they came with."""

from board.attachments import file_names
from board.core import clock
from board.core.changes import Change
from board.files import uploads
from board.files.uploads import Stored

from .models import Ticket, TicketFile
from .values import MessageFile

StoredFile = tuple[str, Stored]
"""A name, and the file that has been taken under it."""


def keep_files(attachments: list[tuple[str, bytes]]) -> list[StoredFile]:
    """Takes them in before the desk is held: what is large waits for nobody."""
    return [(file_names.file_name(name), _taken(content)) for name, content in attachments]


def add_files(change: Change, ticket: Ticket, files: list[StoredFile]) -> tuple[MessageFile, ...]:
    """What the message that they came with says of them."""
    return tuple(_listed(change.add(_row(ticket, name, stored))) for name, stored in files)


def _taken(content: bytes) -> Stored:
    store = uploads.current()
    return store.keep(store.take_whole(content))


def _row(ticket: Ticket, name: str, stored: Stored) -> TicketFile:
    return TicketFile(ticket_id=ticket.id, name=name, at=clock.now(), **vars(stored))


def _listed(file: TicketFile) -> MessageFile:
    return MessageFile(
        id=file.id, name=file.name, size=file.size, width=file.width, height=file.height
    )
