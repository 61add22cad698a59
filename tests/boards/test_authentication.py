"""Whoever holds a board's public link reads that board, and nothing else."""

import pytest

from tests.support.world import Persona, World


@pytest.fixture
def link(world: World, ann: Persona) -> tuple[int, str]:
    world.a_board(cards={"Doing": ["Renew the licences"]})
    card = world.card("Renew the licences").id
    ann.post(f"/cards/{card}/edit", {"description": "Ask Birgitta", "assignees": [ann.actor.id]})
    ann.post(f"/cards/{card}/block", {"reason": "Birgitta is ill"})
    answer = ann.post(f"/boards/{world.board_id}/links", {"kind": "board"})
    return answer.result["link"], answer.result["token"]


def snapshot(world: World, token: str, stream: str) -> tuple[int, str]:
    answer = world.app.test_client().get(
        f"/api/v1/streams/{stream}/snapshot", headers={"X-Board-Link": token}
    )
    return answer.status_code, answer.text


def test_a_guest_sees_that_board_only_and_changes_nothing(
    world: World, link: tuple[int, str]
) -> None:
    other = world.a_second_board()
    assert other
    for stream in ("people", "desk", f"board/{world.board_id + 1}", "wall/1", "me/1"):
        assert snapshot(world, link[1], stream)[0] == 404, stream
    client = world.app.test_client()
    sent = {"X-Board-Link": link[1]}
    for path in ("/members", "/boards", "/me", "/walls"):
        assert client.get(f"/api/v1{path}", headers=sent).status_code == 404
    assert client.post("/api/v1/cards", json={}, headers=sent).status_code == 404


def test_news_reaches_a_guest_without_names(
    world: World, ann: Persona, link: tuple[int, str]
) -> None:
    guest = world.guest(link[1])
    guest.watches(f"board/{world.board_id}")
    ann.moves("Renew the licences", to="Done")
    event = guest.heard()[-1]
    assert event["put"]["card"]
    assert not {"by", "facts", "command"} & set(event)
    assert "assignees" not in next(iter(event["put"]["card"].values()))


@pytest.mark.parametrize("token", ["", "x", "\u00e5", "a" * 500])
def test_a_made_up_link_is_not_found(world: World, token: str) -> None:
    assert world.app.test_client().get(f"/shared/{token}").status_code == 404
