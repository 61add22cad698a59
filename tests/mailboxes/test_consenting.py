"""The consent of a mailbox's owner: Microsoft's code, Google's page, and those who come back with
what is not theirs (mail/oauth.py, mail/oauth_endpoints.py)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from board.core import clock
from board.core.actor import Actor
from board.core.errors import NotFound
from board.mail.credentials import Credentials
from board.mail.models import Mailbox
from board.mail.oauth_endpoints import endpoints_of
from board.mailboxes.consenting import begin_consent, come_back, end_consent
from board.mailboxes.rules import ConsentWaits, MailboxNotReached, NoConsentNeeded
from tests.mailboxes.conftest import SIV, fetch
from tests.support.dovecot import Dovecot
from tests.support.mails import a_mail
from tests.support.token_server import TokenServer
from tests.support.world import Persona

DATABASES = ["sqlite"]
"""It is about what others answer."""
ORIGIN = "https://tavla.example"
ByApp = Callable[[str], Mailbox]


def test_a_code_is_shown_and_asked_for_until_it_is_typed_in(
    by_app: ByApp, tokens: TokenServer
) -> None:
    ours = by_app("device_code")
    asked = begin_consent(SIV, ours.id, origin=ORIGIN)
    assert (asked["address"], asked["code"]) == ("https://login.example/device", "BLUE-FISH")
    with pytest.raises(ConsentWaits):
        end_consent(SIV, ours.id)
    tokens.is_confirmed = True
    end_consent(SIV, ours.id)
    with pytest.raises(NoConsentNeeded):
        end_consent(SIV, ours.id)


@pytest.mark.parametrize(
    "answer",
    [
        ["device_code"],
        17,
        {"error_description": "no such app"},
        {"device_code": "1", "verification_uri": "javascript:alert(1)"},
    ],
)
def test_a_server_that_answers_nonsense_gives_no_code(
    by_app: ByApp, monkeypatch: pytest.MonkeyPatch, answer: Any
) -> None:
    ours = by_app("device_code")
    monkeypatch.setattr(TokenServer, "answer", lambda *_: (200, answer))
    with pytest.raises(MailboxNotReached):
        begin_consent(SIV, ours.id, origin=ORIGIN)


@pytest.mark.parametrize("lasts", ["soon", float("inf"), [1]])
def test_a_token_that_lasts_no_time_that_there_is_is_told(
    by_app: ByApp, tokens: TokenServer, monkeypatch: pytest.MonkeyPatch, lasts: Any
) -> None:
    ours = by_app("device_code")
    begin_consent(SIV, ours.id, origin=ORIGIN)
    tokens.is_confirmed = True
    monkeypatch.setattr(tokens, "lasts", lasts)
    with pytest.raises(MailboxNotReached):
        end_consent(SIV, ours.id)


def test_what_is_beside_a_token_address_is_taken_as_it_stands() -> None:
    """It is an administrator's, and may have anything in it."""
    at = endpoints_of("device_code", Credentials(), "https://login.example/{a}/token")
    assert at.consent == "https://login.example/{a}/devicecode"
    assert at.token == "https://login.example/{a}/token"
    usual = endpoints_of("device_code", Credentials(tenant="../evil"))
    assert "/..%2Fevil/" in usual.token


def test_googles_page_comes_back_with_a_code(
    imap: Dovecot, by_app: ByApp, tokens: TokenServer
) -> None:
    ours = by_app("authorization_code")
    address = begin_consent(SIV, ours.id, origin=ORIGIN)["address"]
    asked = parse_qs(urlsplit(address).query)
    assert asked["redirect_uri"] == [f"{ORIGIN}/mail/consent"]
    assert asked["access_type"] == ["offline"]
    come_back(SIV, code="yes", state=asked["state"][0], origin=ORIGIN)
    imap.deliver(a_mail())
    assert fetch(ours) == 1


def state_of(ours: Mailbox) -> str:
    address = begin_consent(SIV, ours.id, origin=ORIGIN)["address"]
    return parse_qs(urlsplit(address).query)["state"][0]


def test_what_somebody_else_began_or_nobody_is_not_ended(by_app: ByApp) -> None:
    state = state_of(by_app("authorization_code"))
    for who, said in ((Actor("member", 7, role="admin"), state), (SIV, state[:-4]), (SIV, "")):
        with pytest.raises(NotFound):
            come_back(who, code="yes", state=said, origin=ORIGIN)
    with clock.moved_to(clock.now() + timedelta(minutes=16)), pytest.raises(NotFound):
        come_back(SIV, code="yes", state=state, origin=ORIGIN)


def test_a_code_that_is_not_known_is_told(by_app: ByApp) -> None:
    state = state_of(by_app("authorization_code"))
    with pytest.raises(MailboxNotReached, match="not known here"):
        come_back(SIV, code="no", state=state, origin=ORIGIN)


def test_who_signs_in_alone_needs_nobody(by_app: ByApp) -> None:
    with pytest.raises(NoConsentNeeded):
        begin_consent(SIV, by_app("client_credentials").id, origin=ORIGIN)


def test_the_list_says_who_waits_for_consent(
    by_app: ByApp, tokens: TokenServer, siv: Persona
) -> None:
    ours = by_app("device_code")
    assert siv.get("/mailboxes").body["mailboxes"][0]["needs_consent"]
    siv.post(f"/mailboxes/{ours.id}/consent")
    assert siv.post(f"/mailboxes/{ours.id}/consent/end").error == "consent_waits"
    tokens.is_confirmed = True
    assert siv.post(f"/mailboxes/{ours.id}/consent/end").status == 200
    assert not siv.get("/mailboxes").body["mailboxes"][0]["needs_consent"]
