"""Pairing a TV, by its page (pages/wall_screens.py)."""

from datetime import timedelta

import pytest

from board.core import clock, database
from board.walls.codes import new_state
from board.walls.models import Wall
from board.walls.pairing import (
    PairingCodeWrong,
    claim_pairing,
    forget_previous_token,
    renewed_token,
    token_key,
)
from board.walls.queries import find_wall
from tests.support.sockets import written
from tests.support.world import Persona, World


def is_known(world: World, token: str) -> bool:

    with database.current().reading() as session:
        return find_wall(session, token_key(token)) is not None


def token_of(tv: Persona) -> str:
    cookie = tv.client.get_cookie("wall")
    assert cookie
    return cookie.value


def test_a_confirmed_code_gives_the_tv_its_token_once(world: World, ann: Persona) -> None:
    world.a_board()
    code, state = new_state()
    assert claim_pairing(state) is None
    spaced = f"{code[:4].lower()} {code[4:]}"
    assert (
        ann.post("/walls", {"code": spaced, "name": "Stairs", "board_id": world.board_id}).status
        == 200
    )
    assert claim_pairing(state)
    with pytest.raises(PairingCodeWrong):
        claim_pairing(state)


def test_a_code_works_once(world: World, ann: Persona) -> None:
    world.a_board()
    body = {"code": new_state()[0], "name": "Stairs", "board_id": world.board_id}
    assert ann.post("/walls", body).status == 200
    assert ann.post("/walls", body).error == "pairing_code_wrong"


def test_a_code_is_old_after_ten_minutes(world: World, ann: Persona) -> None:
    world.a_board()
    code, state = new_state()
    with clock.moved_to(clock.now() + timedelta(minutes=21)):
        assert (
            ann.post("/walls", {"code": code, "name": "S", "board_id": world.board_id}).error
            == "pairing_code_wrong"
        )
        with pytest.raises(PairingCodeWrong):
            claim_pairing(state)


def test_only_for_a_board_that_one_may_see(world: World, bo: Persona) -> None:
    world.a_board(is_open=False)
    body = {"code": new_state()[0], "name": "Spy", "board_id": world.board_id}
    assert bo.post("/walls", body).error == "not_found"


def test_the_whole_way_in_a_browser(world: World, ann: Persona) -> None:
    world.a_board()
    tv = world.app.test_client()
    page = tv.get("/wall").text
    code = page.split("pairing-code")[1].split(">")[1].split("<")[0]
    code += page.split("pairing-code")[1].split("</span>")[1].split("<")[0]
    state = page.split('"state": "')[1].split('"')[0]
    assert tv.post("/api/v1/pairing/claim", json={"state": state}).get_json() == {"paired": False}
    ann.post("/walls", {"code": code.strip(), "name": "Stairs", "board_id": world.board_id})
    answer = tv.post("/api/v1/pairing/claim", json={"state": state})
    assert answer.get_json() == {"paired": True}
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert '"screen":"wall"' in tv.get("/wall").text


def test_a_wall_that_was_sent_away_is_back_at_the_pairing_page(
    world: World, ann: Persona, tv: Persona
) -> None:
    tv.watches(f"board/{world.board_id}")
    assert ann.post(f"/walls/{tv.actor.id}/revoke").status == 200
    assert tv.was_told("signed_out")
    assert tv.connection.watches == {}
    assert tv.get(f"/streams/board/{world.board_id}/snapshot").status == 401
    assert "pairing-code" in tv.client.get("/wall").text


def test_who_only_asks_writes_nothing(world: World) -> None:
    """The page and its polls are for everybody: they take no lock and leave no row."""
    tv = world.app.test_client()
    with written() as statements:
        for _ in range(3):
            page = tv.get("/wall").text
            state = page.split('"state": "')[1].split('"')[0]
            assert tv.post("/api/v1/pairing/claim", json={"state": state}).get_json() == {
                "paired": False
            }
            assert tv.post("/api/v1/pairing/claim", json={"state": state + "x"}).status_code == 404
    assert statements == []


def test_who_guesses_a_code_that_was_confirmed_has_no_state_for_it(
    world: World, ann: Persona
) -> None:
    world.a_board()
    code, state = new_state()
    assert (
        ann.post("/walls", {"code": code, "name": "Stairs", "board_id": world.board_id}).status
        == 200
    )
    forged = state.rpartition(".")[0] + "." + "A" * 27
    with pytest.raises(PairingCodeWrong):
        claim_pairing(forged)
    for _ in range(50):
        assert claim_pairing(new_state()[1]) is None
    assert claim_pairing(state)


def test_who_asks_for_pages_or_guesses_tokens_all_day_is_slowed_down(
    world: World, monkeypatch
) -> None:
    stranger = world.app.test_client()
    environ = {"REMOTE_ADDR": "192.0.2.99"}
    assert {stranger.get("/wall", environ_overrides=environ).status_code for _ in range(130)} == {
        200,
        429,
    }
    claims = (
        stranger.post("/api/v1/pairing/claim", json={}, environ_overrides=environ)
        for _ in range(610)
    )
    assert {one.status_code for one in claims} == {422, 429}


def test_a_token_is_renewed_every_week_and_the_old_one_is_good_until_the_new_one_came(
    world: World, tv: Persona
) -> None:
    old, id_ = token_of(tv), tv.actor.id or 0

    def renewed() -> str | None:
        return renewed_token(world.row(Wall, id_), came_with=old)

    assert renewed() is None
    with clock.moved_to(clock.now() + timedelta(days=8)):
        first = renewed()
        assert first
        assert is_known(world, old)
        assert is_known(world, first)
    with clock.moved_to(clock.now() + timedelta(days=16)):
        second = renewed()
        assert second
        assert is_known(world, old), "both answers were lost: the TV has nothing else"
    with database.current().writing() as session:
        forget_previous_token(session, id_, token_key(second))
    assert not is_known(world, old)
    assert is_known(world, second)


def test_the_page_of_a_wall_sets_the_new_token(world: World, tv: Persona) -> None:
    assert "Set-Cookie" not in tv.client.get("/wall").headers
    with clock.moved_to(clock.now() + timedelta(days=8)):
        assert "HttpOnly" in tv.client.get("/wall").headers["Set-Cookie"]


def test_guessing_codes_is_slowed_down(world: World, ann: Persona) -> None:
    world.a_board()
    settings = world.app.extensions["settings"]
    object.__setattr__(settings, "public_rate_per_minute", 3)
    try:
        body = {"code": "AAAAAA", "name": "Guess", "board_id": world.board_id}
        answers = [ann.post("/walls", body).status for _ in range(5)]
    finally:
        object.__setattr__(settings, "public_rate_per_minute", 100_000)
    assert answers == [404, 404, 404, 429, 429]
