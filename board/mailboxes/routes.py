"""The API of mailboxes: what administrators do with them."""

from typing import Any

from flask import current_app
from flask_babel import gettext

from board.web.answers import current_actor
from board.web.api_routes import NOTHING, Routes

from . import adding, consenting, pausing, queries, trying, trying_smtp
from .problems import in_words
from .schemas import (
    AddMailbox,
    ChangeMailbox,
    Consent,
    Mailboxes,
    NewMailbox,
    OutgoingMailServer,
    SendTestMail,
    SentTestMail,
    TriedMailbox,
)

routes = Routes("mailboxes", "Mailboxes whose mails become tickets, and how they are signed in to.")
query, action = routes.query, routes.action


@query("/mailboxes", Mailboxes)
def mailboxes() -> dict[str, object]:
    """The mailboxes, by name, how each of them is, and whether some process fetches from them.
    Nothing in the answer opens them. Administrators only."""
    found = queries.mailboxes_for(current_actor())
    for one in found:
        one["problem"] = in_words(one["problem"], gettext)
    return {"mailboxes": found, "is_fetching": queries.is_fetching()}


@action("/mailboxes", NewMailbox, takes=AddMailbox)
def add_mailbox(body: dict[str, Any]) -> dict[str, object]:
    """Add a mailbox; its mails are fetched from now on, beginning with those that nobody has read.
    Passwords and keys are encrypted at rest and never told again. Administrators only."""
    return {"mailbox": adding.add_mailbox(current_actor(), **body)}


@action("/mailboxes/<int:mailbox_id>/change", NOTHING, takes=ChangeMailbox)
def change_mailbox(body: dict[str, Any], mailbox_id: int) -> dict[str, object]:
    """Change a mailbox. What is not named stays, and so do passwords and keys that are empty.
    Administrators only."""
    adding.change_mailbox(current_actor(), mailbox_id, **body)
    return {}


@action("/mailboxes/<int:mailbox_id>/pause", NOTHING)
def pause_mailbox(mailbox_id: int) -> dict[str, object]:
    """Fetch nothing from a mailbox until it is resumed. Administrators only."""
    pausing.pause_mailbox(current_actor(), mailbox_id)
    return {}


@action("/mailboxes/<int:mailbox_id>/resume", NOTHING)
def resume_mailbox(mailbox_id: int) -> dict[str, object]:
    """Fetch from a mailbox again, also what has come meanwhile. Administrators only."""
    pausing.resume_mailbox(current_actor(), mailbox_id)
    return {}


@action("/mailboxes/<int:mailbox_id>/remove", NOTHING)
def remove_mailbox(mailbox_id: int) -> dict[str, object]:
    """Take a mailbox away; its tickets stay, and at the mail server nothing changes. Administrators
    only."""
    pausing.remove_mailbox(current_actor(), mailbox_id)
    return {}


@action("/mailboxes/<int:mailbox_id>/try", TriedMailbox)
def try_mailbox(mailbox_id: int) -> dict[str, object]:
    """Sign in to a mailbox and count what is in its folder; nothing is changed there.
    Administrators only."""
    return trying.try_mailbox(current_actor(), mailbox_id, translate=gettext)


@action("/mailboxes/<int:mailbox_id>/consent", Consent)
def begin_consent(mailbox_id: int) -> dict[str, object]:
    """Ask Microsoft or Google for the consent of the mailbox's owner: open the address; with a
    code, type it in there and then ask `/consent/end`. Administrators only."""
    return consenting.begin_consent(current_actor(), mailbox_id, origin=_origin())


@action("/mailboxes/<int:mailbox_id>/consent/end", NOTHING)
def end_consent(mailbox_id: int) -> dict[str, object]:
    """Ask whether the code has been confirmed: then the mailbox is signed in to. Administrators
    only."""
    consenting.end_consent(current_actor(), mailbox_id)
    return {}


@query("/mail/server", OutgoingMailServer)
def mail_server() -> dict[str, object]:
    """How mail goes out, as the settings say; never the password. Administrators only."""
    return trying_smtp.server_for(current_actor(), current_app.extensions["settings"])


@action("/mail/test", SentTestMail, takes=SendTestMail)
def send_test_mail(body: dict[str, Any]) -> dict[str, object]:
    """Send a test mail now, and wait for the mail server's answer. Administrators only."""
    settings = current_app.extensions["settings"]
    sent = trying_smtp.send_test_mail(current_actor(), settings, translate=gettext, **body)
    return dict(sent)


def _origin() -> str:
    return str(current_app.extensions["settings"].origins[0])
