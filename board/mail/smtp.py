"""The way to the mail server: in clear to a relay on this host, or by TLS, and with a login where
one is asked for."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from board.settings import Settings

TIMEOUT_SECONDS = 20.0


@contextmanager
def mail_server(settings: Settings) -> Iterator[smtplib.SMTP]:
    """A connection that is ready to send. With `starttls` nothing is said before TLS stands, and a
    server that does not offer it gets no mail; its certificate is checked against its name and the
    machine's authorities either way."""
    with _connection(settings) as server:
        if settings.smtp_security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password)
        yield server


def _connection(settings: Settings) -> smtplib.SMTP:
    place = settings.smtp_host, settings.smtp_port
    if settings.smtp_security == "tls":
        return smtplib.SMTP_SSL(
            *place, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context()
        )
    return smtplib.SMTP(*place, timeout=TIMEOUT_SECONDS)
