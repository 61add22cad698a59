"""What a browser's worker asks for: itself, the key of its copies, what stands in for a page."""

from board.people.signing_in import key_of, sign_out
from tests.support.world import Persona, World


def test_the_worker_is_for_all_pages_and_is_looked_at_each_time(world: World) -> None:
    answer = world.app.test_client().get("/worker.js")
    assert answer.mimetype == "text/javascript"
    assert answer.cache_control.max_age == 0
    assert "navigate" in answer.get_data(as_text=True)


def test_nobody_else_gets_a_key(world: World, ann: Persona) -> None:
    assert world.app.test_client().get("/copy-key").status_code == 401
    cookie = ann.client.get_cookie("sid")
    assert cookie
    sign_out(key_of(cookie.value))
    assert ann.client.get("/copy-key").status_code == 401


def test_a_page_says_whose_it_is_and_never_the_key(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Rent"]})
    page = ann.client.get(f"/boards/{world.board_id}").get_data(as_text=True)
    found = ann.client.get("/copy-key").get_json()
    assert f'"owner":"{found["owner"]}"' in page
    assert found["key"] not in page


def test_the_next_sign_in_has_another_key(world: World, ann: Persona) -> None:
    first, again = (ann.client.get("/copy-key").get_json() for _ in range(2))
    assert first == again
    ann.signs_in()
    other = ann.client.get("/copy-key").get_json()
    assert (first["key"], first["owner"]) != (other["key"], other["owner"])


def test_the_key_is_kept_by_no_cache(world: World, ann: Persona) -> None:
    assert ann.client.get("/copy-key").headers["Cache-Control"] == "no-store"


def test_a_page_about_a_board_is_read_by_who_may_see_the_board(
    world: World, ann: Persona, bo: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["Rent"]})
    asked = f"/copy-key?stream=board/{world.board_id}"
    assert [who.client.get(asked).status_code for who in (ann, bo)] == [200, 200]
    world.close_board(world.board_id)
    assert [who.client.get(asked).status_code for who in (ann, bo)] == [200, 404]
    assert ann.client.get("/copy-key?stream=desk").status_code == 404
    assert cy.client.get("/copy-key?stream=desk").status_code == 200
    for nonsense in ("board/999999", "board/x", "", "x" * 5000):
        assert ann.client.get(f"/copy-key?stream={nonsense}").status_code in (200, 404)


def test_what_stands_in_for_a_page_says_nothing_of_anybody(world: World, ann: Persona) -> None:
    page = ann.client.get("/away").get_data(as_text=True)
    assert "does not answer" in page
    assert "tries again every five seconds" in page
    assert ann.actor.name not in page
