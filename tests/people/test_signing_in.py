"""Signing in and out, the first administrator, invitations."""

from datetime import timedelta

import pytest

from board.core import clock
from board.people.inviting import accept_invitation, set_up_link
from board.people.permissions import LinkUsedUp, PasswordTooCommon, PasswordTooShort
from tests.support.world import Persona, World

WORDS = "horse battery staple correct"


def test_the_first_administrator_comes_in_by_a_one_time_link(world: World) -> None:
    client, token = world.app.test_client(), set_up_link()
    form = {"name": "Siv", "email": "Siv@Example.org", "password": WORDS}
    assert client.get(f"/invitation/{token}").status_code == 200
    answer = client.post(f"/invitation/{token}", data=form)
    assert answer.status_code == 302
    assert client.get("/api/v1/me").get_json()["role"] == "admin"
    assert world.app.test_client().get(f"/invitation/{token}").status_code == 404
    assert set_up_link() is None


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


def test_a_session_that_ended_elsewhere_leaves_no_file_in_the_browser(
    world: World, siv: Persona, ann: Persona
) -> None:
    assert "Clear-Site-Data" not in ann.client.get("/api/v1/me").headers
    siv.post(f"/members/{ann.actor.id}/change", {"is_active": False})
    for path in ("/api/v1/me", "/focus"):
        assert ann.client.get(path).headers["Clear-Site-Data"] == '"cache"', (
            "and what was written stays"
        )
    assert "Clear-Site-Data" not in world.app.test_client().get("/api/v1/me").headers


def test_asking_only_for_the_head_of_the_form_signs_nobody_in(world: World) -> None:
    """Uptime checks do; it was counted as a wrong password."""
    assert world.app.test_client().head("/sign-in").status_code == 200


def test_an_idle_session_ends(world: World, ann: Persona) -> None:
    with clock.moved_to(clock.now() + timedelta(hours=71)):
        assert ann.get("/me").status == 200
    with clock.moved_to(clock.now() + timedelta(hours=71 + 73)):
        assert ann.get("/me").status == 401


def test_an_invitation_carries_its_role_and_address(world: World, siv: Persona) -> None:
    body = {"email": "dag@example.org", "role": "coordinator", "team_id": world.teams["user"]}
    path = siv.post("/invitations", body).body["path"]
    client = world.app.test_client()
    client.post(path, data={"name": "Dag", "email": "other@example.org", "password": WORDS})
    me = client.get("/api/v1/me").get_json()
    assert (me["email"], me["role"], me["team_id"]) == (
        "dag@example.org",
        "coordinator",
        world.teams["user"],
    )
    assert siv.post("/invitations", body).error == "email_taken"


def test_an_old_link_is_used_up(world: World) -> None:
    token = set_up_link() or ""
    with clock.moved_to(clock.now() + timedelta(days=15)), pytest.raises(LinkUsedUp):
        accept_invitation(token, name="Siv", email="s@example.org", password=WORDS)


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


def test_the_last_administrator_stays(world: World, siv: Persona) -> None:
    assert (
        siv.post(f"/members/{siv.actor.id}/change", {"role": "member"}).error
        == "last_administrator"
    )
    assert (
        siv.post(f"/members/{siv.actor.id}/change", {"is_active": False}).error
        == "last_administrator"
    )


def test_mail_addresses_stay_on_the_server(world: World, ann: Persona) -> None:
    assert "example.org" not in str(ann.snapshot("people"))


def test_the_language_is_the_persons_own(world: World, ann: Persona) -> None:
    ann.post("/me/preferences", {"language": "sv"})
    page = ann.client.get("/focus").text
    assert 'lang="sv"' in page
    assert "Fokusområden" in page
    assert ann.post("/cards/999/unblock").body["title"].startswith("Här finns")


def test_a_new_password_ends_the_other_sessions(world: World) -> None:
    member = accept_invitation(
        set_up_link() or "", name="Siv", email="siv@example.org", password=WORDS
    ).result["member"]
    here, elsewhere = world.app.test_client(), world.app.test_client()
    for client in (here, elsewhere):
        client.post("/sign-in", data={"email": "siv@example.org", "password": WORDS})
    csrf = here.get("/password").text.split('name="csrf" value="')[1].split('"')[0]
    wrong = here.post(
        "/password", data={"current": "nope", "password": "another set of words", "csrf": csrf}
    )
    assert wrong.status_code == 401
    assert (
        here.post(
            "/password", data={"current": WORDS, "password": "another set of words", "csrf": csrf}
        ).status_code
        == 302
    )
    assert here.get("/api/v1/me").get_json()["id"] == member
    assert elsewhere.get("/api/v1/me").status_code == 401
    assert (
        elsewhere.post("/sign-in", data={"email": "siv@example.org", "password": WORDS}).status_code
        == 401
    )


def test_who_forgot_a_password_gets_a_link_from_the_administrator(
    world: World, siv: Persona, ann: Persona, bo: Persona
) -> None:
    assert bo.post(f"/members/{ann.actor.id}/password-link").error == "forbidden"
    path = siv.post(f"/members/{ann.actor.id}/password-link").body["path"]
    client = world.app.test_client()
    assert client.post(path, data={"password": "short"}).status_code == 422
    assert client.post(path, data={"password": WORDS}).status_code == 302
    assert client.get("/api/v1/me").get_json()["id"] == ann.actor.id
    assert ann.get("/me").status == 401, "the old session has ended"
    assert world.app.test_client().get(path).status_code == 404
