"""Who asks, by the cookie of a sign-in."""

from datetime import timedelta

from board.core import clock
from tests.support.world import Persona, World


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


def test_an_idle_session_ends(world: World, ann: Persona) -> None:
    with clock.moved_to(clock.now() + timedelta(hours=71)):
        assert ann.get("/me").status == 200
    with clock.moved_to(clock.now() + timedelta(hours=71 + 73)):
        assert ann.get("/me").status == 401


def test_a_program_learns_who_it_is(world: World, ann: Persona) -> None:
    told = ann.get("/session").body
    assert {name: told[name] for name in told if name != "csrf_token"} == {
        "member_id": ann.actor.id,
        "name": "Ann",
        "role": "member",
        "team_id": world.teams["user"],
        "language": "en",
    }


def test_its_token_is_for_that_session_alone(ann: Persona, bo: Persona) -> None:
    token = ann.get("/session").body["csrf_token"]
    bo.csrf = token
    assert bo.post("/me/preferences", {"theme": "dark"}).error == "forgery_token_missing"
    ann.csrf = token
    assert ann.post("/me/preferences", {"theme": "dark"}).status == 200


def test_its_token_looks_different_each_time(ann: Persona) -> None:
    """The answer is compressed: one that were the same could be guessed by the length (BREACH)."""
    assert ann.get("/session").body["csrf_token"] != ann.get("/session").body["csrf_token"]


def test_no_other_site_reads_the_token(ann: Persona) -> None:
    headers = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    answer = ann.client.get("/api/v1/session", headers=headers)
    shared = [name for name, _ in answer.headers if name.startswith("Access-Control-")]
    assert shared == []
    assert answer.headers["Cache-Control"] == "no-store", "nor does a cache keep it"
    assert answer.content_type == "application/json", "no script that a page could include"
