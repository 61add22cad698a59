"""The access token of a mailbox: the one that is kept, or, shortly before it ends, a new one."""

from sqlmodel import select

from board.core import clock, database

from . import oauth
from .credentials import Credentials, credentials_of, keep
from .models import Mailbox
from .oauth_endpoints import endpoints_of

MARGIN_SECONDS = 120.0
"""Before its end a token is renewed: a conversation goes on for a while after signing in."""


def access_token_of(mailbox: Mailbox) -> str:
    """Raises oauth.NoToken where the server gives none."""
    kept = credentials_of(mailbox)
    if kept.access_token and kept.expires_at > clock.now().timestamp() + MARGIN_SECONDS:
        return kept.access_token
    at = endpoints_of(mailbox.way, kept, mailbox.token_url)
    tokens = oauth.new_tokens(mailbox.way, kept, at, login=mailbox.login)
    return keep_tokens(mailbox, tokens).access_token


def access_token_for(login: str) -> str:
    """The token of the mailbox with this login, for sending from its address."""
    found = _mailbox_with(login)
    if found is None:
        raise oauth.NoToken(f"no mailbox with the login {login} signs in by OAuth")
    return access_token_of(found)


def keep_tokens(mailbox: Mailbox, tokens: oauth.Tokens) -> Credentials:
    renewed = {"refresh_token": tokens.refresh_token} if tokens.refresh_token else {}
    return keep(
        mailbox,
        access_token=tokens.access_token,
        expires_at=clock.now().timestamp() + tokens.expires_in,
        device_code="",
        **renewed,
    )


def forget_access_token(mailbox: Mailbox) -> None:
    """A mail server did not take it: the next sign-in gets a new one."""
    keep(mailbox, access_token="", expires_at=0.0)


def forget_access_token_for(login: str) -> None:
    """The same for the one that mail is sent by."""
    if found := _mailbox_with(login):
        forget_access_token(found)


def _mailbox_with(login: str) -> Mailbox | None:
    is_it = (Mailbox.login == login, Mailbox.way != "password")
    with database.current().reading() as session:
        return session.exec(select(Mailbox).where(*is_it)).first()
