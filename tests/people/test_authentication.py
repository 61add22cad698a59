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
