"""Adding a mailbox, and changing it. Administrators only; both leave a line in the audit table."""

from dataclasses import asdict, replace
from typing import Any

from sqlmodel import Session, select

from board.core import clock, database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.mail.credentials import GIVEN, Credentials, credentials_of, sealed_of
from board.mail.models import Mailbox
from board.people.models import Customer
from board.people.permissions import check_administers

from .pausing import held, note_of
from .rules import (
    MailboxNameTaken,
    check_folders,
    check_given,
    check_sender,
    check_token_url,
    check_transport,
)

WHERE = ("host", "port", "login", "folder")
"""Another one of these is another folder: what was read there says nothing of it."""
TOLD = ("host", "way", "token_url")
"""To whom secrets are told: another one of these gets none of what the one before was given."""
NO_TOKENS: dict[str, Any] = {
    "refresh_token": "",
    "access_token": "",
    "expires_at": 0.0,
    "device_code": "",
}


def add_mailbox(actor: Actor, **values: Any) -> int:
    """Returns its id. Its mails are fetched from now on."""
    check_administers(actor)
    given = _credentials_in(values)
    with database.current().writing() as session:
        mailbox = Mailbox(**values, changed_at=clock.now())
        _check(session, mailbox, replace(Credentials(), **given))
        mailbox.sealed = sealed_of(replace(Credentials(), **given))
        session.add(mailbox)
        session.flush()
        note_of(session, "added", mailbox, by=actor)
        return mailbox.id


def change_mailbox(actor: Actor, mailbox_id: int, **values: Any) -> None:
    """What is not named stays as it is; so do passwords and keys that are left empty, unless they
    would be told to another server (NothingToSignInWith)."""
    check_administers(actor)
    given = {name: value for name, value in _credentials_in(values).items() if value}
    with database.current().writing() as session:
        mailbox = held(session, mailbox_id)
        changed = {name for name, value in values.items() if getattr(mailbox, name) != value}
        for name in changed:
            setattr(mailbox, name, values[name])
        if not changed.isdisjoint(WHERE):
            mailbox.uid_validity, mailbox.last_uid, mailbox.begun_at = 0, 0, None
        credentials = _changed(credentials_of(mailbox), given, changed)
        _check(session, mailbox, credentials)
        mailbox.sealed, mailbox.changed_at = sealed_of(credentials), clock.now()
        mailbox.problem, mailbox.problem_at = "", None
        note_of(session, "changed", mailbox, by=actor, fields=sorted({*values, *given}))


def _changed(kept: Credentials, given: dict[str, Any], changed: set[str]) -> Credentials:
    """Tokens are of who signed in where, with what was given until now."""
    if not changed.isdisjoint(TOLD):
        return Credentials(**{"client_id": kept.client_id, "tenant": kept.tenant} | given)
    renewed = replace(kept, **given)
    is_another = renewed != kept or not changed.isdisjoint({"port", "login"})
    return replace(renewed, **NO_TOKENS) if is_another else kept


def _credentials_in(values: dict[str, Any]) -> dict[str, Any]:
    """Takes them out of what else was said."""
    return {name: values.pop(name) for name in GIVEN if name in values}


def _check(session: Session, mailbox: Mailbox, credentials: Credentials) -> None:
    check_transport(host=mailbox.host, security=mailbox.security)
    check_token_url(mailbox.token_url)
    check_sender(mailbox.sender)
    check_folders(folder=mailbox.folder, done_folder=mailbox.done_folder)
    check_given(mailbox.way, asdict(credentials))
    if mailbox.customer_id is not None and session.get(Customer, mailbox.customer_id) is None:
        raise NotFound(kind="customer", id=mailbox.customer_id)
    with session.no_autoflush:
        others = select(Mailbox.id).where(Mailbox.name == mailbox.name, Mailbox.id != mailbox.id)
        if session.exec(others).first() is not None:
            raise MailboxNameTaken(name=mailbox.name)
