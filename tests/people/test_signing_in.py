"""Signing in and out, by the forms of pages/signing.py; where one was going (pages/shell.py)."""

import pytest

from board.people.inviting import accept_invitation, set_up_link
from board.people.permissions import PasswordTooCommon, PasswordTooShort
from tests.support.world import World

WORDS = "horse battery staple correct"


def test_signing_in_with_a_password_and_out_again(world: World) -> None:
    accept_invitation(set_up_link() or "", name="Siv", email="siv@example.org", password=WORDS)
    client = world.app.test_client()
    answer = client.post(
        "/sign-in", data={"email": "SIV@example.org ", "password": WORDS, "next": "/focus"}
    )
    assert answer.headers["Location"] == "/focus"
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    page = client.get("/focus").text
    csrf = page.split('name="csrf" value="')[1].split('"')[0]
    assert client.post("/sign-out").status_code == 403, "without the token of the page"
    signed_out = client.post("/sign-out", data={"csrf": csrf})
    assert signed_out.status_code == 302
    assert signed_out.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize("email", ["siv@example.org", "nobody@example.org", "", "x" * 3000])
def test_a_wrong_password_says_the_same_for_everybody(world: World, email: str) -> None:
    accept_invitation(set_up_link() or "", name="Siv", email="siv@example.org", password=WORDS)
    answer = world.app.test_client().post("/sign-in", data={"email": email, "password": "wrong"})
    assert answer.status_code == 401
    assert "not right" in answer.text


@pytest.mark.parametrize(
    "to",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a b",
    ],
)
def test_the_way_back_never_leads_elsewhere(world: World, to: str) -> None:
    ann = world.person("Ann")
    answer = world.app.test_client().post(
        "/sign-in/demo", data={"member": ann.actor.id, "next": to}
    )
    assert answer.headers["Location"] == "/"


def test_asking_only_for_the_head_of_the_form_signs_nobody_in(world: World) -> None:
    """Uptime checks do; it was counted as a wrong password."""
    assert world.app.test_client().head("/sign-in").status_code == 200


@pytest.mark.parametrize(
    ("password", "error"), [("short", PasswordTooShort), ("passwordpassword", PasswordTooCommon)]
)
def test_weak_passwords_are_refused_and_the_link_still_works(
    world: World, password: str, error: type
) -> None:
    token = set_up_link() or ""
    with pytest.raises(error):
        accept_invitation(token, name="Siv", email="s@example.org", password=password)
    assert accept_invitation(token, name="Siv", email="s@example.org", password=WORDS).result[
        "member"
    ]
