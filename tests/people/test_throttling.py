"""Whoever guesses at passwords is made to wait, longer and longer; the person whose password it is
hardly ever."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from board.people import passwords
from board.people.inviting import accept_invitation, set_up_link
from board.people.throttling import Limit, known_browser
from board.web.rate_limits import limiter, place_of
from tests.support.world import World, audit_lines

WORDS = "horse battery staple correct"
SIV = "siv@example.org"


@pytest.fixture(autouse=True)
def siv_has_a_password(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """And the counters' clock stands still until a test moves it."""
    limiter.storage.reset()
    later(monkeypatch, 0)
    accept_invitation(set_up_link() or "", name="Siv", email=SIV, password=WORDS)
    yield
    limiter.storage.reset()


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The passwords that were compared."""
    compared: list[str] = []
    is_right = passwords.is_right
    monkeypatch.setattr(
        passwords, "is_right", lambda kept, said: compared.append(said) or is_right(kept, said)
    )
    return compared


def later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """The storage of the counters looks at the machine's clock."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + seconds)


def tries(
    client: FlaskClient, password: str = "wrong", *, email: str = SIV, address: str = "192.0.2.1"
) -> Any:
    form = {"email": email, "password": password}
    return client.post("/sign-in", data=form, environ_overrides={"REMOTE_ADDR": address})


@pytest.mark.parametrize("email", [SIV, "nobody@example.org"])
def test_after_five_wrong_ones_each_further_try_waits_longer(
    world: World, looked_at: list[str], monkeypatch: pytest.MonkeyPatch, email: str
) -> None:
    client = world.app.test_client()
    assert [tries(client, email=email).status_code for _ in range(8)] == [401] * 6 + [429] * 2
    waits = []
    for _ in range(4):
        waits.append(int(tries(client, email=email).headers["Retry-After"]))
        later(monkeypatch, waits[-1] + 1)
        assert tries(client, email=email).status_code == 401
    assert waits == [2, 4, 8, 16]
    assert len(looked_at) == 10, "no password is looked at while it must wait"


def test_the_right_password_has_to_wait_too_and_then_all_is_forgiven(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = world.app.test_client()
    for _ in range(6):
        tries(client)
    answer = tries(client, WORDS)
    assert answer.status_code == 429
    assert "Wait 2 seconds" in answer.text
    later(monkeypatch, 3)
    assert tries(client, WORDS).status_code == 302
    assert [tries(world.app.test_client()).status_code for _ in range(6)] == [401] * 6


def test_guesses_from_sixty_addresses_end_at_one_try_a_minute(
    world: World, looked_at: list[str]
) -> None:
    client = world.app.test_client()
    codes = [tries(client, address=f"198.51.100.{i}").status_code for i in range(60)]
    assert codes == [401] * 21 + [429] * 39
    assert len(looked_at) == 21
    assert Limit("x", free=20, longest_seconds=60).wait_after(40) == 60, (
        "the right person waits no longer than this"
    )


def test_the_persons_own_browser_does_not_wait_for_strangers(world: World) -> None:
    own = world.app.test_client()
    assert tries(own, WORDS).status_code == 302
    own.delete_cookie("sid")
    for i in range(40):
        tries(world.app.test_client(), address=f"198.51.100.{i}")
    assert tries(world.app.test_client(), WORDS).status_code == 429
    assert tries(own, WORDS).status_code == 302


def test_a_known_browser_is_known_for_one_account_and_made_up_by_nobody(
    world: World, looked_at: list[str]
) -> None:
    client = world.app.test_client()
    secret = world.app.extensions["settings"].secret
    for cookie in (
        "",
        "x",
        "x.y",
        "å.ö",
        known_browser(SIV, secret="another"),
        known_browser("bo@b.se", secret=secret),
    ):
        client.set_cookie("known", cookie)
        for i in range(4):
            tries(client, address=f"198.51.100.{i}")
    assert len(looked_at) == 21
    client.set_cookie("known", known_browser(SIV, secret=secret))
    assert [tries(client, address=f"203.0.113.{i}").status_code for i in range(8)] == [401] * 6 + [
        429
    ] * 2


def test_signing_in_often_is_no_guessing(world: World) -> None:
    assert {tries(world.app.test_client(), WORDS).status_code for _ in range(30)} == {302}


def test_a_new_password_is_guarded_in_the_same_way(world: World, looked_at: list[str]) -> None:
    client = world.app.test_client()
    tries(client, WORDS)
    csrf = client.get("/password").text.split('name="csrf" value="')[1].split('"')[0]
    weak = [
        client.post("/password", data={"current": WORDS, "password": "short", "csrf": csrf})
        for _ in range(9)
    ]
    assert {answer.status_code for answer in weak} == {422}
    wrong = [
        client.post("/password", data={"current": "no", "password": WORDS, "csrf": csrf})
        for _ in range(8)
    ]
    assert [answer.status_code for answer in wrong] == [401] * 6 + [429] * 2


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("", "nowhere"),
        (None, "nowhere"),
    ],
)
def test_of_ipv6_a_whole_64_is_one_place(address: str | None, place: str) -> None:
    assert place_of(address) == place


def test_a_64_full_of_addresses_sends_no_more_forms_than_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:

    settings = world.app.extensions["settings"]
    monkeypatch.setitem(
        world.app.extensions, "settings", settings.model_copy(update={"public_rate_per_minute": 3})
    )
    client = world.app.test_client()
    codes = [
        client.post(
            "/ask", data={}, environ_overrides={"REMOTE_ADDR": f"2001:db8::{i}"}
        ).status_code
        for i in range(5)
    ]
    assert codes == [422, 422, 422, 429, 429]
    refused = client.post("/ask", data={}, environ_overrides={"REMOTE_ADDR": "2001:db8::9"})
    assert 1 <= int(refused.headers["Retry-After"]) <= 60


def test_the_audit_table_is_not_filled_by_guessing(world: World) -> None:
    client = world.app.test_client()
    for i in range(20):
        tries(client)
        tries(client, email=f"nobody{i}@example.org", address="198.51.100.1")
        tries(client, "typed as an address", email=WORDS, address="198.51.100.2")
    lines = audit_lines("sign_in.refused")
    assert len([line for line in lines if line.address == "192.0.2.1"]) == 3, (
        "the first, the second, the fourth"
    )
    assert len([line for line in lines if line.address == "198.51.100.1"]) == 20
    assert [line.facts["tries"] for line in lines if line.subject_id] == [1, 2, 4]
    for i in range(30):
        client.post(f"/invitation/nonsense{i}", environ_overrides={"REMOTE_ADDR": "198.51.100.3"})
    assert len(audit_lines("link.refused")) == 20
    assert WORDS not in str([line.model_dump() for line in audit_lines()])


def test_signing_in_and_out_are_written_down_with_the_place(world: World) -> None:
    client = world.app.test_client()
    tries(client, WORDS)
    csrf = client.get("/focus").text.split('name="csrf" value="')[1].split('"')[0]
    client.post("/sign-out", data={"csrf": csrf}, environ_overrides={"REMOTE_ADDR": "192.0.2.9"})
    assert [(line.kind, line.address) for line in audit_lines("signed")] == [
        ("signed_in", "192.0.2.1"),
        ("signed_out", "192.0.2.9"),
    ]


def test_a_password_kept_with_older_parameters_is_kept_anew_at_the_next_sign_in(
    world: World,
) -> None:
    from argon2 import PasswordHasher

    from board.core import database
    from board.people.models import Credential

    with database.current().writing() as session:
        session.get_one(Credential, 1).password_hash = PasswordHasher(1, 8192, 1).hash(WORDS)
    assert tries(world.app.test_client(), "wrong").status_code == 401
    assert "m=8192" in world.row(Credential, 1).password_hash
    assert tries(world.app.test_client(), WORDS).status_code == 302
    assert "m=19456,t=2,p=1" in world.row(Credential, 1).password_hash
    assert tries(world.app.test_client(), WORDS).status_code == 302
