"""Pausing a mailbox, and taking it away. Administrators only."""

from typing import Any

from sqlmodel import Session, col, update

from board.core import clock, database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.mail.models import Mailbox
from board.people.audit_log import note
from board.people.permissions import check_administers
from board.triage.models import ReceivedMail


def pause_mailbox(actor: Actor, mailbox_id: int) -> None:
    """Nothing is fetched from it until it is resumed."""
    _set_paused(actor, mailbox_id, is_paused=True)


def resume_mailbox(actor: Actor, mailbox_id: int) -> None:
    """What has come meanwhile is fetched now."""
    _set_paused(actor, mailbox_id, is_paused=False)


def remove_mailbox(actor: Actor, mailbox_id: int) -> None:
    """Its tickets and mails stay; at the mail server nothing changes."""
    check_administers(actor)
    with database.current().writing() as session:
        mailbox = held(session, mailbox_id)
        came = update(ReceivedMail).where(col(ReceivedMail.mailbox_id) == mailbox_id)
        session.exec(came.values(mailbox_id=None))
        note_of(session, "removed", mailbox, by=actor)
        session.delete(mailbox)


def _set_paused(actor: Actor, mailbox_id: int, *, is_paused: bool) -> None:
    check_administers(actor)
    with database.current().writing() as session:
        mailbox = held(session, mailbox_id)
        if mailbox.is_paused != is_paused:
            mailbox.is_paused, mailbox.changed_at = is_paused, clock.now()
            note_of(session, "paused" if is_paused else "resumed", mailbox, by=actor)


def held(session: Session, mailbox_id: int) -> Mailbox:
    """The row, until the commit. Raises NotFound."""
    mailbox = session.get(Mailbox, mailbox_id, with_for_update=True)
    if mailbox is None:
        raise NotFound(kind="mailbox", id=mailbox_id)
    return mailbox


def note_of(session: Session, what: str, mailbox: Mailbox, *, by: Actor, **facts: Any) -> None:
    """A line in the audit table; never with a secret in it."""
    said = {"name": mailbox.name, "host": mailbox.host, "login": mailbox.login, **facts}
    note(session, f"mailbox.{what}", by=by, subject=("mailbox", mailbox.id), **said)
