"""A test mail: what the mail server answers, in plain words."""

import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from board.mailboxes import trying_smtp
from board.mailboxes.trying_smtp import MailNotTaken, NoMailServer, send_test_mail
from board.settings import Settings, load
from tests.support.servers import free_port
from tests.support.world import Persona, World


class Server:
    """Takes mail for example.org, and for nobody else."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if not address.endswith("@example.org"):
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        self.mails.append(envelope.content)
        return "250 2.0.0 Ok: queued as 4F1"


@pytest.fixture
def settings(tmp_path: Any) -> Settings:
    return load({"TAVLA_DATA_DIR": str(tmp_path)}).model_copy(update={"smtp_host": "127.0.0.1"})


@pytest.fixture
def server(settings: Settings) -> Iterator[tuple[Server, Settings]]:
    handler, port = Server(), free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, settings.model_copy(update={"smtp_port": port})
    controller.stop()


def test_what_the_server_answers_is_told(siv: Persona, server: tuple[Server, Settings]) -> None:
    handler, settings = server
    sent = send_test_mail(siv.actor, settings, to="siv@example.org")
    assert sent["said"] == "250 2.0.0 Ok: queued as 4F1"
    assert b"Auto-Submitted: auto-generated" in handler.mails[0]


def test_an_address_that_is_refused_is_told_in_plain_words_and_the_servers(
    siv: Persona, server: tuple[Server, Settings]
) -> None:
    with pytest.raises(MailNotTaken) as refused:
        send_test_mail(siv.actor, server[1], to="eva@elsewhere.example")
    assert refused.value.facts == {
        "reason": "It does not take mail for this address.",
        "said": "550 5.1.1 No such user here",
    }


@pytest.mark.parametrize(
    ("error", "names"),
    [
        (smtplib.SMTPAuthenticationError(535, b"no"), "smtp_user"),
        (smtplib.SMTPSenderRefused(550, b"no", "it@example.org"), "mail_from"),
        (smtplib.SMTPNotSupportedError("STARTTLS"), "smtp_security"),
        (smtplib.SMTPServerDisconnected("bye"), "smtp_port"),
        (ssl.SSLCertVerificationError("name"), "certificate"),
        (ssl.SSLError("wrong version"), "TLS"),
        (socket.gaierror(-2, "unknown"), "this name"),
        (ConnectionRefusedError(111, "refused"), "Nobody answers"),
        (TimeoutError("timed out"), "20 seconds"),
        (OSError(113, "no route"), "cannot be reached"),
    ],
)
def test_each_failure_names_where_to_look(
    siv: Persona,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    names: str,
) -> None:
    monkeypatch.setattr(trying_smtp, "mail_server", failing_with(error))
    with pytest.raises(MailNotTaken) as refused:
        send_test_mail(siv.actor, settings, to="siv@example.org")
    assert names in str(refused.value.facts["reason"])


def failing_with(error: Exception) -> Callable[[Settings], Any]:
    @contextmanager
    def fail(_: Settings) -> Iterator[None]:
        raise error
        yield

    return fail


def test_without_a_server_nothing_is_tried_and_only_administrators_ask(
    world: World, siv: Persona, cy: Persona
) -> None:
    answer = siv.post("/mail/test", {"to": "siv@example.org"})
    assert (answer.status, answer.error) == (422, NoMailServer.code())
    assert cy.post("/mail/test", {"to": "cy@example.org"}).status == 403
    assert siv.get("/mail/server").body["host"] == ""
    assert cy.get("/mail/server").status == 403
