"""A conversation with an IMAP server: signed in, by password or by token."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from board.mail.access_tokens import access_token_of, forget_access_token
from board.mail.credentials import credentials_of
from board.mail.models import Mailbox
from board.mail.oauth import NoToken

from .problems import NotSignedIn, words_of

CONNECT_SECONDS, ANSWER_SECONDS = 15.0, 60.0


@contextmanager
def signed_in(mailbox: Mailbox) -> Iterator[IMAPClient]:
    """Raises NotSignedIn, or OSError and IMAPClientError for what a network and a server do. The
    server's certificate is checked against its name and the machine's authorities."""
    client = _connected(mailbox)
    try:
        _sign_in(client, mailbox)
        yield client
    finally:
        for end in (client.logout, client.shutdown):
            with suppress(Exception):
                end()


def _connected(mailbox: Mailbox) -> IMAPClient:
    context = ssl.create_default_context()
    client = IMAPClient(
        mailbox.host,
        port=mailbox.port,
        ssl=mailbox.security == "tls",
        ssl_context=context if mailbox.security == "tls" else None,
        use_uid=True,
        timeout=SocketTimeout(connect=CONNECT_SECONDS, read=ANSWER_SECONDS),
    )
    if mailbox.security == "starttls":
        client.starttls(ssl_context=context)
    return client


def _sign_in(client: IMAPClient, mailbox: Mailbox) -> None:
    try:
        if mailbox.way == "password":
            client.login(mailbox.login, credentials_of(mailbox).password)
        else:
            client.oauth2_login(mailbox.login, access_token_of(mailbox))
    except LoginError as error:
        if mailbox.way != "password":
            forget_access_token(mailbox)
        raise NotSignedIn(words_of(error)) from error
    except NoToken as error:
        raise NotSignedIn(str(error)) from error
