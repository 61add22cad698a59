"""The tokens in our subjects and Message-IDs: bound to a ticket *and* to the one person the mail
went to."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from board.core.ids import id_in

_TOKEN = re.compile(r"\bT-(\d{1,9})-(?:([0-9a-f]{8})-)?([0-9a-f]{20})\b", re.IGNORECASE)
_LINK = re.compile(r"([0-9]{1,19})-(?:([0-9]{1,6})-)?([0-9a-f]{32})")
DAY_ONE = datetime(1970, 1, 1, tzinfo=UTC)
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


@dataclass(frozen=True)
class Link:
    """What looks like one of ours. `day` counts from 1970; links of old have none."""

    ticket_id: int
    day: int | None
    mac: str

    def is_for(self, recipient: str) -> bool:
        """Whether we wrote it to this address. With another address of its requester the old link
        of a ticket opens nothing any more."""
        meant = _link_mac(self.ticket_id, self.day, recipient)
        return hmac.compare_digest(self.mac, meant)

    @property
    def written_at(self) -> datetime | None:
        return DAY_ONE + timedelta(days=self.day) if self.day is not None else None


def link_token(ticket_id: int, recipient: str, at: datetime) -> str:
    """`31-<day>-<128 bits of HMAC-SHA-256>`: opens the page of a ticket, and goes by mail to its
    requester only."""
    day = (at - DAY_ONE).days
    return f"{ticket_id}-{day}-{_link_mac(ticket_id, day, recipient)}"


def link_in(token: str) -> Link | None:
    """None for what is no such token."""
    found = _LINK.fullmatch(token)
    number = id_in(found[1]) if found else None
    if found is None or number is None:
        return None
    return Link(number, int(found[2]) if found[2] else None, found[3])


def hash_of_link(token: str) -> str:
    """What is kept of a requester's private link: who reads the database cannot follow it."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _link_mac(ticket_id: int, day: int | None, recipient: str) -> str:
    dated = "" if day is None else f"/{day}"
    return _full_mac(f"page/{ticket_id}/{recipient.lower()}{dated}")[:32]


def _mac(text: str) -> str:
    return _full_mac(text)[:20]


def _full_mac(text: str) -> str:
    return hmac.new(_key, text.encode(), hashlib.sha256).hexdigest()
