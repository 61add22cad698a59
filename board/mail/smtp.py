"""The way to the mail server: in clear to a relay on this host, or by TLS, and with a login where
one is asked for."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from board.settings import Settings

from .access_tokens import access_token_for, forget_access_token_for
from .oauth import NoToken

TIMEOUT_SECONDS = 20.0


@contextmanager
def mail_server(settings: Settings) -> Iterator[smtplib.SMTP]:
    """A connection that is ready to send. With `starttls` nothing is said before TLS stands, and a
    server that does not offer it gets no mail; its certificate is checked against its name and the
    machine's authorities either way."""
    with closing(_connection(settings)) as server:
        if settings.smtp_security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if settings.smtp_auth == "xoauth2":
            _sign_in_by_token(server, settings.smtp_user)
        elif settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password)
        yield server
        with suppress(smtplib.SMTPException):  # what it has taken it has, whatever it says now
            server.quit()


def _sign_in_by_token(server: smtplib.SMTP, login: str) -> None:
    """What is said back in a challenge is why the token was not taken; an empty answer to it ends
    that, and the next time another token is asked for."""
    said = f"user={login}\x01auth=Bearer {access_token_for(login)}\x01\x01"
    server.ehlo_or_helo_if_needed()
    try:
        server.auth("XOAUTH2", lambda challenge=None: "" if challenge else said)
    except smtplib.SMTPAuthenticationError:
        forget_access_token_for(login)
        raise


def _connection(settings: Settings) -> smtplib.SMTP:
    place = settings.smtp_host, settings.smtp_port
    if settings.smtp_security == "tls":
        return smtplib.SMTP_SSL(
            *place, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context()
        )
    return smtplib.SMTP(*place, timeout=TIMEOUT_SECONDS)


def is_final(error: Exception) -> bool:
    """Whether trying again would be in vain: the address, or this very mail, is refused (5xx)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _ in error.recipients.values())
    return isinstance(error, smtplib.SMTPDataError) and 500 <= error.smtp_code < 600


def words_of(error: Exception) -> str:
    """The server's own, with its code, where it has some; never a password."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
        return _said(code, said)
    if isinstance(error, smtplib.SMTPResponseException):
        return _said(error.smtp_code, error.smtp_error)
    if isinstance(error, NoToken):
        return str(error)[:300]
    if isinstance(error, OSError):
        return f"{error.strerror or error}"[:300]
    return type(error).__name__


def _said(code: int, said: bytes | str) -> str:
    text = said.decode(errors="replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(text.split())}"[:300]
