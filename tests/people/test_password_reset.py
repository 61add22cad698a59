"""New passwords: by oneself, or by a link from an administrator."""

from board.people.inviting import accept_invitation, set_up_link
from tests.support.world import Persona, World

WORDS = "horse battery staple correct"


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
