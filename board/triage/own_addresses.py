"""Our own addresses: mail from them opens no ticket, and nobody of them has part in one."""

from .reading.addresses import mailboxes

_own: frozenset[str] = frozenset()


def know(*said: str) -> None:
    """Each a mailbox as in a From field (setting `mail_from`)."""
    global _own
    _own = frozenset(email for one in said for _, email in mailboxes(one) if email)


def is_own(address: str) -> bool:
    """Also with something after a plus."""
    local, _, domain = address.lower().partition("@")
    return f"{local.partition('+')[0]}@{domain}" in _own
