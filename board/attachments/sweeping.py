"""Files that no card has any more go."""

from collections.abc import Callable, Sequence

from sqlmodel import select

from board.core import database
from board.files.uploads import Store

from .models import Attachment


def sweep_files(store: Store, keepers: Sequence[Callable[[str], bool]]) -> int:
    """A timer's work: files that nothing has had for a month, or that were sent and never attached.
    Each of `keepers` says of a digest whether it keeps it (board/wiring.py)."""
    return store.sweep(
        lambda digest: any(keeps(digest) for keeps in keepers), older_than_seconds=30 * 86_400
    )


def is_attached(digest: str) -> bool:
    """Whether a card has a file with this content."""
    with database.current().reading() as session:
        found = session.exec(select(Attachment.id).where(Attachment.digest == digest))
        return found.first() is not None
