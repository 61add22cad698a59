"""The tokens in our subjects and Message-IDs: bound to a ticket *and* to the one person the mail
went to."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from board.core.ids import id_in

_TOKEN = re.compile(r"\bT-(\d{1,9})-(?:([0-9a-f]{8})-)?([0-9a-f]{20})\b", re.IGNORECASE)
_key = b""


def sign_with(secret: str) -> None:
    """The key of every token (setting `secret`)."""
    global _key
    _key = secret.encode()


def new_token(ticket_id: int, recipient: str) -> str:
    """`T-31-<nonce>-<80 bits of HMAC-SHA-256>`: only we can write it, and it is worth something in
    the hands of its recipient only. The nonce makes each mail's its own: it tells nothing of who
    else was written to."""
    nonce = secrets.token_hex(4)
    return f"T-{ticket_id}-{nonce}-{_mac(f'ticket/{ticket_id}/{nonce}/{recipient.lower()}')}"


@dataclass(frozen=True)
class Token:
    """Something that looks like one of ours."""

    ticket_id: int
    nonce: str
    mac: str

    def is_for(self, recipient: str) -> bool:
        """Whether we wrote it to this address."""
        meant = _mac(f"ticket/{self.ticket_id}/{self.nonce}/{recipient.lower()}")
        return bool(self.nonce) and hmac.compare_digest(self.mac, meant)

    @property
    def is_of_old(self) -> bool:
        """Whether we wrote it before tokens were bound to a recipient; mails that are under way
        carry such."""
        return not self.nonce and hmac.compare_digest(self.mac, _mac(f"ticket/{self.ticket_id}"))


def tokens_in(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        yield Token(int(match[1]), (match[2] or "").lower(), match[3].lower())


def link_token(ticket_id: int, recipient: str) -> str:
    """`31-<128 bits of HMAC-SHA-256>`: opens the page of a ticket, and goes by mail to its
    requester only. With another address of theirs the old one opens nothing any more."""
    return f"{ticket_id}-{_full_mac(f'page/{ticket_id}/{recipient.lower()}')[:32]}"


def ticket_of_link(token: str) -> int | None:
    """Which ticket a token claims to open; None for what is no such token."""
    number, _, mac = token.partition("-")
    return id_in(number) if len(mac) == 32 else None


def hash_of_link(token: str) -> str:
    """What is kept of a requester's private link: who reads the database cannot follow it."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _mac(text: str) -> str:
    return _full_mac(text)[:20]


def _full_mac(text: str) -> str:
    return hmac.new(_key, text.encode(), hashlib.sha256).hexdigest()
