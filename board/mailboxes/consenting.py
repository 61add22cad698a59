"""The consent of whoever owns a mailbox: Microsoft's code that is typed in on another page, or
Google's page that comes back with a code."""

from typing import Any

import orjson

from board.core import clock
from board.core.actor import Actor
from board.core.errors import NotFound
from board.mail import oauth
from board.mail.access_tokens import keep_tokens
from board.mail.credentials import credentials_of, keep
from board.mail.models import Mailbox
from board.mail.oauth_endpoints import Endpoints, endpoints_of
from board.mail.sealing import opened, sealed

from .queries import mailbox_for
from .rules import ConsentWaits, MailboxNotReached, NoConsentNeeded

BACK = "/mail/consent"
STATE_LASTS_SECONDS = 900


def begin_consent(actor: Actor, mailbox_id: int, *, origin: str) -> dict[str, Any]:
    """Microsoft: `{address, code, every_seconds}`: open the address and type the code, while it is
    asked every so often whether that was done. Google: `{address}`: open it."""
    mailbox = mailbox_for(actor, mailbox_id)
    credentials = credentials_of(mailbox)
    if mailbox.way == "authorization_code":
        state = {"mailbox": mailbox.id, "by": actor.owner, "at": clock.now().timestamp()}
        marked = sealed(orjson.dumps(state).decode())
        address = oauth.consent_address(credentials, _at(mailbox), back=origin + BACK, state=marked)
        return {"address": address, "code": "", "every_seconds": 0}
    if mailbox.way != "device_code":
        raise NoConsentNeeded()
    try:
        said = oauth.begin_device(credentials, _at(mailbox))
    except oauth.NoToken as error:
        raise MailboxNotReached(problem=str(error)) from error
    keep(mailbox, device_code=said.device_code)
    return {
        "address": said.address,
        "code": said.user_code,
        "every_seconds": said.every_seconds,
    }


def end_consent(actor: Actor, mailbox_id: int) -> None:
    """After Microsoft's code was typed in. Raises ConsentWaits until then."""
    mailbox = mailbox_for(actor, mailbox_id)
    credentials = credentials_of(mailbox)
    if not credentials.device_code:
        raise NoConsentNeeded()
    try:
        keep_tokens(mailbox, oauth.end_device(credentials, _at(mailbox)))
    except oauth.NotConfirmedYet as error:
        raise ConsentWaits() from error
    except oauth.NoToken as error:
        raise MailboxNotReached(problem=str(error)) from error


def come_back(actor: Actor, *, code: str, state: str, origin: str) -> None:
    """From Google's page, within a quarter of an hour, in the browser that went there."""
    said = orjson.loads(opened(state) or "{}")
    is_fresh = said.get("at", 0.0) > clock.now().timestamp() - STATE_LASTS_SECONDS
    if said.get("by") != actor.owner or not is_fresh or not code:
        raise NotFound()
    mailbox = mailbox_for(actor, said["mailbox"])
    try:
        tokens = oauth.tokens_for_code(
            credentials_of(mailbox), _at(mailbox), code=code, back=origin + BACK
        )
    except oauth.NoToken as error:
        raise MailboxNotReached(problem=str(error)) from error
    keep_tokens(mailbox, tokens)


def _at(mailbox: Mailbox) -> Endpoints:
    return endpoints_of(mailbox.way, credentials_of(mailbox), mailbox.token_url)
