"""What somebody has already is not sent again, and never told to be the same to somebody who may no
longer see it."""

import gzip

import pytest

from tests.support.world import Persona, World


@pytest.fixture
def board(world: World) -> str:
    world.a_board(cards={"Doing": ["Refunds", *(f"Card {n}" for n in range(20))]})
    return f"/api/v1/streams/board/{world.board_id}/snapshot"


def again(who: Persona, path: str, tag: str | None, encoding: str = "gzip") -> tuple[int, bytes]:
    asked = {"If-None-Match": tag or "", "Accept-Encoding": encoding}
    answer = who.client.get(path, headers=asked)
    return (answer.status_code, answer.data)


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_snapshot_is_not_sent_again_until_something_happens(
    ann: Persona, bo: Persona, board: str, encoding: str
) -> None:
    first = ann.client.get(board, headers={"Accept-Encoding": encoding})
    tag = first.headers["ETag"]
    assert again(ann, board, tag, encoding) == (304, b"")
    assert again(bo, board, tag, encoding) == (304, b""), "the same for everybody in the team"
    ann.moves("Refunds", to="Done")
    status, body = again(ann, board, tag, encoding)
    assert status == 200 and b"Refunds" in (gzip.decompress(body) if encoding == "gzip" else body)


def test_who_has_lost_the_right_is_told_nothing(
    world: World, siv: Persona, ann: Persona, bo: Persona, board: str
) -> None:
    tag = bo.client.get(board).headers["ETag"]
    ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    status, body = again(bo, board, tag)
    assert (status, b"Refunds" in body) == (404, False)
    assert again(bo, board, "*")[0] == 404
    siv.post(f"/members/{ann.actor.id}/change", {"is_active": False})
    assert again(ann, board, tag)[0] == 401


def test_a_wall_has_another_tag_than_the_team(ann: Persona, board: str, tv: Persona) -> None:
    tag = ann.client.get(board).headers["ETag"]
    status, body = again(tv, board, tag)
    assert status == 200 and body


def test_a_list_is_not_sent_again_until_it_is_another(ann: Persona, board: str) -> None:
    tag = ann.client.get("/api/v1/boards").headers["ETag"]
    assert again(ann, "/api/v1/boards", tag) == (304, b"")
    ann.world.a_board()
    assert again(ann, "/api/v1/boards", tag)[0] == 200


def test_each_language_has_its_own(ann: Persona, board: str) -> None:
    card = ann.world.card("Refunds").id
    path = f"/api/v1/cards/{card}/activity"
    english = ann.client.get(path, headers={"Accept-Language": "en"}).headers["ETag"]
    asked = {"If-None-Match": english, "Accept-Language": "sv"}
    assert ann.client.get(path, headers=asked).status_code == 200


def test_a_browser_keeps_no_rows_and_no_words_and_asks_about_the_rest(
    ann: Persona, board: str
) -> None:
    kept = {
        path: ann.client.get(path).headers["Cache-Control"]
        for path in (board, "/api/v1/me", "/api/v1/session", "/api/v1/search?q=refunds")
    }
    assert set(kept.values()) == {"no-store"}
    for path in ("boards", "boards/destinations", "boards/templates", "card-templates"):
        assert ann.client.get(f"/api/v1/{path}").headers["Cache-Control"] == "private, no-cache"


def test_a_refusal_has_no_tag(ann: Persona, board: str) -> None:
    answer = ann.client.get("/api/v1/streams/board/999/snapshot")
    assert (answer.status_code, answer.headers.get("ETag")) == (404, None)
