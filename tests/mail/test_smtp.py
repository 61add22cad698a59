"""A real SMTP conversation: TLS, login, and a server that is not who it says."""

import base64
import smtplib
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from board.mail import smtp
from board.mail.smtp import mail_server
from board.settings import Settings, load
from tests.support.servers import ROOT, free_port

AUTHORITY = trustme.CA()


class Inbox:
    """What has arrived, and how it came."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], bool, bool]] = []
        self.goodbye = "221 Bye"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        is_encrypted = (
            server.transport is not None
            and server.transport.get_extra_info("ssl_object") is not None
        )
        self.mails.append((envelope.rcpt_tos, is_encrypted, bool(session.authenticated)))
        return "250 OK"

    async def handle_QUIT(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:
        return self.goodbye

    async def auth_XOAUTH2(self, _server: SMTP, words: list[str]) -> AuthResult:
        said = base64.b64decode(words[1]).decode()
        is_right = said == "user=it@example.org\x01auth=Bearer the-token\x01\x01"
        return AuthResult(success=is_right, handled=False, auth_data=said)


def may_come_in(
    _server: Any, _session: Any, _envelope: Any, _mechanism: str, said: Any
) -> AuthResult:
    is_right = isinstance(said, LoginPassword) and (said.login, said.password) == (
        b"tavla",
        b"s3cret",
    )
    return AuthResult(success=is_right, handled=is_right)


@contextmanager
def a_server(
    security: str, *, name: str = "127.0.0.1", asks_login: bool = False
) -> Iterator[tuple[Inbox, int]]:
    inbox, port = Inbox(), free_port()
    options: dict[str, Any] = {}
    if asks_login:
        options |= {
            "authenticator": may_come_in,
            "auth_required": True,
            "auth_require_tls": security == "starttls",
        }
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert(name).configure_cert(context)
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    if security == "tls":
        options |= {"ssl_context": context}
    controller = Controller(inbox, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield inbox, port
    finally:
        controller.stop()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Settings]:
    AUTHORITY.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    plain = load({"TAVLA_DATA_DIR": str(tmp_path), "TAVLA_SMTP_HOST": "127.0.0.1"})
    return lambda **values: plain.model_copy(update=values)


def send(settings: Settings) -> None:
    with mail_server(settings) as server:
        server.sendmail("tavla@example.org", ["eva@almvik.example"], "Subject: Hello\n\nHello")


LOGIN = {"smtp_user": "tavla", "smtp_password": "s3cret"}


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_a_mail_arrives_as_it_should(settings: Callable[..., Settings], security: str) -> None:
    with a_server(security) as (inbox, port):
        send(settings(smtp_port=port, smtp_security=security))
    assert inbox.mails == [(["eva@almvik.example"], security != "none", False)]


def test_what_was_taken_is_sent_whatever_is_said_at_parting(
    settings: Callable[..., Settings],
) -> None:
    """Or it would be sent again."""
    with a_server("none") as (inbox, port):
        inbox.goodbye = "421 Shutting down"
        send(settings(smtp_port=port, smtp_security="none"))
    assert len(inbox.mails) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_who_signs_in_may_send(settings: Callable[..., Settings], security: str) -> None:
    with a_server(security, asks_login=True) as (inbox, port):
        send(settings(smtp_port=port, smtp_security=security, **LOGIN))
        with pytest.raises(smtplib.SMTPAuthenticationError):
            send(
                settings(
                    smtp_port=port, smtp_security=security, smtp_user="tavla", smtp_password="wrong"
                )
            )
    assert inbox.mails == [(["eva@almvik.example"], True, True)]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_who_signs_in_by_token_may_send(
    settings: Callable[..., Settings], security: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_token = {"smtp_auth": "xoauth2", "smtp_user": "it@example.org"}
    with a_server(security, asks_login=True) as (inbox, port):
        monkeypatch.setattr(smtp, "access_token_for", lambda _: "the-token")
        send(settings(smtp_port=port, smtp_security=security, **by_token))
        monkeypatch.setattr(smtp, "access_token_for", lambda _: "an old one")
        forgotten: list[str] = []
        monkeypatch.setattr(smtp, "forget_access_token_for", forgotten.append)
        with pytest.raises(smtplib.SMTPAuthenticationError):
            send(settings(smtp_port=port, smtp_security=security, **by_token))
    assert inbox.mails == [(["eva@almvik.example"], True, True)]
    assert forgotten == ["it@example.org"], "the next mail asks for another one"


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_is_not_who_it_says_gets_nothing(
    settings: Callable[..., Settings], security: str
) -> None:
    evil = a_server(security, name="evil.example", asks_login=True)
    with evil as (inbox, port), pytest.raises(ssl.SSLCertVerificationError):
        send(settings(smtp_port=port, smtp_security=security, **LOGIN))
    assert inbox.mails == []


def test_a_server_that_offers_no_tls_gets_nothing(settings: Callable[..., Settings]) -> None:
    with a_server("none") as (inbox, port), pytest.raises(smtplib.SMTPNotSupportedError):
        send(settings(smtp_port=port, smtp_security="starttls", **LOGIN))
    assert inbox.mails == []


UNDER_EVENTLET = """
import eventlet
eventlet.monkey_patch()
from board.mail.smtp import mail_server
from board.settings import load
with mail_server(load()) as server:
    server.sendmail("tavla@example.org", ["eva@almvik.example"], "Subject: Hello\\n\\nHello")
"""


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_it_works_under_eventlet_too(
    settings: Callable[..., Settings],
    security: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_server(security, asks_login=True) as (inbox, port):
        told = {
            "data_dir": str(tmp_path),
            "smtp_host": "127.0.0.1",
            "smtp_port": str(port),
            "smtp_security": security,
        }
        for name, value in (told | LOGIN).items():
            monkeypatch.setenv(f"TAVLA_{name.upper()}", value)
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", UNDER_EVENTLET], cwd=ROOT, check=True, timeout=60
        )
    assert inbox.mails == [(["eva@almvik.example"], True, True)]
