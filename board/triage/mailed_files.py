"""Files that came by mail: kept like those of cards, listed in the message that they came with."""

from collections.abc import Sequence
from dataclasses import dataclass

from board.core import clock
from board.core.changes import Change
from board.files import uploads
from board.files.uploads import Stored

from .models import Ticket, TicketFile
from .reading.mail import Attachment
from .values import MessageFile


@dataclass(frozen=True)
class StoredFile:
    """A file that has been taken in, under its name."""

    name: str
    stored: Stored
    is_shown: bool


def keep_files(attachments: list[Attachment]) -> list[StoredFile]:
    """Takes them in before the desk is held: what is large waits for nobody."""
    return [StoredFile(one.name, _taken(one.content), one.is_shown) for one in attachments]


def add_files(
    change: Change, ticket: Ticket, files: Sequence[StoredFile]
) -> tuple[MessageFile, ...]:
    """What the message that they came with says of them."""
    return tuple(
        _listed(change.add(_row(ticket, one.name, one.stored)), one.is_shown) for one in files
    )


def _taken(content: bytes) -> Stored:
    store = uploads.current()
    return store.keep(store.take_whole(content))


def _row(ticket: Ticket, name: str, stored: Stored) -> TicketFile:
    return TicketFile(ticket_id=ticket.id, name=name, at=clock.now(), **vars(stored))


def _listed(file: TicketFile, is_shown: bool) -> MessageFile:
    return MessageFile(
        id=file.id,
        name=file.name,
        size=file.size,
        width=file.width,
        height=file.height,
        is_shown=is_shown or None,
    )
