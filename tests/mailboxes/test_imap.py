"""Signing in to a real Dovecot: by password, by tokens of all four kinds (mail/access_tokens.py),
and what is said where it does not go."""

from collections.abc import Callable

import pytest

from board.mail.credentials import credentials_of, keep
from board.mail.models import Mailbox
from board.mailboxes.consenting import begin_consent, end_consent
from board.mailboxes.imap import signed_in
from board.mailboxes.problems import problem_of
from tests.mailboxes.conftest import SIV, fetch
from tests.support.dovecot import Dovecot
from tests.support.mails import a_mail
from tests.support.token_server import TokenServer

Mailboxes = Callable[..., Mailbox]
ByApp = Callable[[str], Mailbox]


@pytest.mark.parametrize("way", ["client_credentials", "service_account"])
def test_an_app_signs_in_by_itself(
    imap: Dovecot, by_app: ByApp, tokens: TokenServer, way: str
) -> None:
    imap.deliver(a_mail())
    assert fetch(by_app(way)) == 1
    assert len(tokens.asked) == 1


def test_a_token_is_used_until_shortly_before_its_end(
    imap: Dovecot, by_app: ByApp, tokens: TokenServer
) -> None:
    ours = by_app("client_credentials")
    for n in range(3):
        imap.deliver(a_mail(message_id=f"<{n}@x>"))
        fetch(ours)
    assert tokens.asked == ["client_credentials"]
    keep(ours, expires_at=0.0)
    fetch(ours)
    assert tokens.asked == ["client_credentials"] * 2


def test_a_token_that_was_revoked_is_not_tried_twice(
    imap: Dovecot, by_app: ByApp, tokens: TokenServer
) -> None:
    ours = by_app("client_credentials")
    fetch(ours)
    tokens.revoke_all()
    with pytest.raises(Exception, match=r"(?i)auth"):
        fetch(ours)
    imap.deliver(a_mail())
    assert fetch(ours) == 1


def test_microsofts_code_is_typed_in_and_then_it_is_renewed(
    imap: Dovecot, by_app: ByApp, tokens: TokenServer
) -> None:
    ours = by_app("device_code")
    begin_consent(SIV, ours.id, origin="https://tavla.example")
    tokens.is_confirmed = True
    end_consent(SIV, ours.id)
    imap.deliver(a_mail())
    assert fetch(ours) == 1
    keep(ours, expires_at=0.0)
    fetch(ours)
    assert tokens.asked[-1] == "refresh_token"


def test_without_consent_it_says_so(imap: Dovecot, by_app: ByApp) -> None:
    with pytest.raises(Exception) as raised:
        fetch(by_app("device_code"))
    assert problem_of(raised.value) == "signing in: nobody has signed in to it yet"


def test_what_the_token_server_says_is_told(
    imap: Dovecot, by_app: ByApp, tokens: TokenServer
) -> None:
    tokens.is_closed = True
    with pytest.raises(Exception) as raised:
        fetch(by_app("client_credentials"))
    assert problem_of(raised.value) == "signing in: this is not known here"


def problem_with(mailbox: Mailbox) -> str:
    with pytest.raises(Exception) as raised, signed_in(mailbox):
        pass
    return problem_of(raised.value)


def test_a_wrong_password_is_told_in_the_servers_words_and_without_it(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    said = problem_with(mailbox(password="hunter2"))
    assert said.startswith("signing in: ")
    assert "failed" in said
    assert "hunter2" not in said


def test_a_server_that_is_not_there(imap: Dovecot, mailbox: Mailboxes) -> None:
    assert problem_with(mailbox(port=1)).startswith("the server cannot be reached: ")


def test_a_server_whose_certificate_is_anothers(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/dev/null")
    assert problem_with(mailbox()).startswith("TLS: ")


def test_secrets_are_encrypted_at_rest(imap: Dovecot, mailbox: Mailboxes) -> None:
    ours = mailbox(password="hunter2")
    assert "hunter2" not in ours.sealed
    assert credentials_of(ours).password == "hunter2"
    assert "hunter2" not in repr(credentials_of(ours))
