"""Questions about mailboxes: which there are, how they are, and whether somebody fetches."""

from typing import Any

from sqlmodel import col, select

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.synced import json_value
from board.mail.credentials import credentials_of
from board.mail.models import Mailbox
from board.people.permissions import check_administers

from . import lease

SHOWN = (
    "id name host port security login way token_url folder done_folder customer_id language "
    "sender is_paused checked_at problem problem_at"
).split()
_NOT_SECRET = ("client_id", "tenant")
BY_CONSENT = ("device_code", "authorization_code")


def mailboxes_for(actor: Actor) -> list[dict[str, Any]]:
    """By name, without anything that opens them."""
    check_administers(actor)
    with database.current().reading() as session:
        found = session.exec(select(Mailbox).order_by(col(Mailbox.name))).all()
        return [_shown(mailbox) for mailbox in found]


def mailbox_for(actor: Actor, mailbox_id: int) -> Mailbox:
    check_administers(actor)
    with database.current().reading() as session:
        mailbox = session.get(Mailbox, mailbox_id)
    if mailbox is None:
        raise NotFound(kind="mailbox", id=mailbox_id)
    return mailbox


def mailbox_named(actor: Actor, name: str) -> Mailbox:
    check_administers(actor)
    with database.current().reading() as session:
        mailbox = session.exec(select(Mailbox).where(Mailbox.name == name)).first()
    if mailbox is None:
        raise NotFound(kind="mailbox", name=name)
    return mailbox


def is_fetching() -> bool:
    """Whether some process has the lease."""
    return not lease.is_free()


def _shown(mailbox: Mailbox) -> dict[str, Any]:
    credentials = credentials_of(mailbox)
    needs_consent = mailbox.way in BY_CONSENT and not credentials.refresh_token
    return {
        **{name: json_value(getattr(mailbox, name)) for name in SHOWN},
        **{name: getattr(credentials, name) for name in _NOT_SECRET},
        "needs_consent": needs_consent,
    }
