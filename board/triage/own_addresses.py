"""Our own addresses: mail from them opens no ticket, and nobody of them has part in one."""

from sqlmodel import Session, select

from board.mail.models import Mailbox

from .reading.addresses import mailboxes

_own: frozenset[str] = frozenset()
_of_mailboxes: frozenset[str] = frozenset()


def know(*said: str) -> None:
    """Each a mailbox as in a From field (setting `mail_from`)."""
    global _own
    _own = frozenset(email for one in said for _, email in mailboxes(one) if email)


def know_mailboxes(session: Session) -> None:
    """Those that mails are fetched from, as they are now: where they send from, and by what they
    are signed in to if that is an address."""
    global _of_mailboxes
    said = (one for row in session.exec(select(Mailbox.sender, Mailbox.login)) for one in row)
    _of_mailboxes = frozenset(email for one in said for _, email in mailboxes(one) if "@" in email)


def is_own(address: str) -> bool:
    """Also with something after a plus."""
    local, _, domain = address.lower().partition("@")
    return f"{local.partition('+')[0]}@{domain}" in _own | _of_mailboxes
