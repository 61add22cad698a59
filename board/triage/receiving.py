"""Receiving mail: it is stored as it came, before anything reads it; then it is filed (filing.py),
now or a little later."""

from dataclasses import dataclass

from . import filing
from .models import WAITING
from .storing import store_mail

MOST_BYTES = 25 * 1024 * 1024
STORED_OF_TOO_LARGE = 256 * 1024


@dataclass(frozen=True)
class Receipt:
    """`outcome` is opened, replied, set_aside, duplicate (delivered before), quarantined (a ticket
    says that it could not be read), or kept: it is in the database and will be filed by itself."""

    outcome: str
    ticket_id: int | None = None


def receive_mail(raw: bytes, *, mailbox_id: int | None = None, is_cut: bool = False) -> Receipt:
    """Once this returns, the mail is kept. Safe to call again with the same message, also after a
    crash in the middle and at the same moment. Of more than `MOST_BYTES` the beginning is kept, and
    a ticket says so; likewise if `raw` is the beginning already (`is_cut`)."""
    if is_cut or len(raw) > MOST_BYTES:
        stored = store_mail(raw[:STORED_OF_TOO_LARGE], state="cut", mailbox_id=mailbox_id)
    else:
        stored = store_mail(raw, state="received", mailbox_id=mailbox_id)
    if stored.state not in WAITING:
        return Receipt("duplicate", stored.ticket_id)
    try:
        return Receipt(*filing.file_mail(stored.id))
    except Exception as error:
        filing.log_that_it_waits(stored.id, error)
        return Receipt("kept")
