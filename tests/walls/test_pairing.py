"""Pairing a TV."""

from datetime import timedelta

import pytest

from board.core import clock
from board.walls.pairing import PairingCodeWrong, begin_pairing, claim_pairing
from tests.support.world import Persona, World


def test_a_confirmed_code_gives_the_tv_its_token_once(world: World, ann: Persona) -> None:
    world.a_board()
    code, secret = begin_pairing()
    assert claim_pairing(secret) is None
    spaced = f"{code[:3].lower()} {code[3:]}"
    assert ann.post("/walls", {"code": spaced, "name": "Stairs", "board_id": world.board_id}).status == 200
    assert claim_pairing(secret)
    with pytest.raises(PairingCodeWrong):
        claim_pairing(secret)


def test_a_code_works_once(world: World, ann: Persona) -> None:
    world.a_board()
    body = {"code": begin_pairing()[0], "name": "Stairs", "board_id": world.board_id}
    assert ann.post("/walls", body).status == 200
    assert ann.post("/walls", body).error == "pairing_code_wrong"


def test_a_code_is_old_after_ten_minutes(world: World, ann: Persona) -> None:
    world.a_board()
    code, secret = begin_pairing()
    with clock.moved_to(clock.now() + timedelta(minutes=11)):
        assert ann.post("/walls", {"code": code, "name": "S", "board_id": world.board_id}).error == "pairing_code_wrong"
        with pytest.raises(PairingCodeWrong):
            claim_pairing(secret)


def test_only_for_a_board_that_one_may_see(world: World, bo: Persona) -> None:
    world.a_board(is_open=False)
    body = {"code": begin_pairing()[0], "name": "Spy", "board_id": world.board_id}
    assert bo.post("/walls", body).error == "not_found"


def test_the_whole_way_in_a_browser(world: World, ann: Persona) -> None:
    world.a_board()
    tv = world.app.test_client()
    page = tv.get("/wall").text
    code = page.split("pairing-code")[1].split(">")[1].split("<")[0]
    code += page.split("pairing-code")[1].split("</span>")[1].split("<")[0]
    secret = page.split('"secret": "')[1].split('"')[0]
    assert tv.post("/api/v1/pairing/claim", json={"secret": secret}).get_json() == {"paired": False}
    ann.post("/walls", {"code": code.strip(), "name": "Stairs", "board_id": world.board_id})
    answer = tv.post("/api/v1/pairing/claim", json={"secret": secret})
    assert answer.get_json() == {"paired": True}
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert '"screen":"wall"' in tv.get("/wall").text


def test_a_wall_that_was_sent_away_is_back_at_the_pairing_page(world: World, ann: Persona, tv: Persona) -> None:
    tv.watches(f"board/{world.board_id}")
    assert ann.post(f"/walls/{tv.actor.id}/revoke").status == 200
    assert tv.was_told("signed_out")
    assert tv.connection.watches == {}
    assert tv.get(f"/streams/board/{world.board_id}/snapshot").status == 401
    assert "pairing-code" in tv.client.get("/wall").text


def test_a_wall_writes_nothing_and_reads_nothing_else(world: World, tv: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    for path in ("/members", "/boards", "/me", "/desk/today", "/walls", "/initiatives/progress"):
        assert tv.get(path).status == 404
    assert tv.moves("A", to="Done").status == 404
