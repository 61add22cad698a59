"""A board's public link: what, not who; nothing after it is taken back."""

import pytest
from sqlmodel import select

from board.core import database
from board.core.event_log import Command
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


def test_a_guest_sees_cards_and_nobody(world: World, ann: Persona, link: tuple[int, str]) -> None:
    status, text = snapshot(world, link[1], f"board/{world.board_id}")
    assert status == 200
    assert "Renew the licences" in text
    for secret in (
        "Birgitta",
        "assignees",
        "finished_by",
        "created_by",
        "standup",
        "board_link",
        "saved_filter",
    ):
        assert secret not in text, secret
    page = world.app.test_client().get(f"/shared/{link[1]}")
    assert page.status_code == 200
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert "Renew the licences" in page.text
    assert ann.actor.name not in page.text


def test_a_link_that_was_taken_back_opens_nothing(
    world: World, ann: Persona, link: tuple[int, str]
) -> None:
    guest = world.guest(link[1])
    guest.watches(f"board/{world.board_id}")
    assert ann.post(f"/boards/{world.board_id}/links/{link[0]}/revoke").status == 200
    assert guest.was_told("signed_out")
    assert guest.connection.watches == {}
    assert snapshot(world, link[1], f"board/{world.board_id}")[0] == 404
    assert world.app.test_client().get(f"/shared/{link[1]}").status_code == 404


def test_the_token_is_kept_nowhere(world: World, ann: Persona) -> None:
    """Only its hash: a retry with the same command id is answered without it."""
    world.a_board()
    path, body = f"/boards/{world.board_id}/links", {"kind": "board"}
    first = ann.post(path, body, key="a:1")
    again = ann.post(path, body, key="a:1")
    assert first.result["token"]
    assert "token" not in again.result
    assert again.result["link"] == first.result["link"]


def test_uploads_have_a_rate_of_their_own(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    object.__setattr__(world.app.extensions["settings"], "uploads_per_minute", 2)
    try:
        ann.upload(b"1"), ann.upload(b"2")
        headers = {"X-CSRF-Token": ann.csrf or "", "Content-Type": "application/octet-stream"}
        refused = ann.client.post("/api/v1/files", data=b"3", headers=headers)
        assert refused.status_code == 429
        assert refused.get_json()["code"] == "too_many_requests"
    finally:
        object.__setattr__(world.app.extensions["settings"], "uploads_per_minute", 100000)


def test_a_retried_command_tells_no_hash(
    world: World, ann: Persona, siv: Persona, link: tuple[int, str]
) -> None:
    """What ends sockets is not kept with the answer."""
    revoke = f"/boards/{world.board_id}/links/{link[0]}/revoke"
    leave, body = f"/members/{ann.actor.id}/change", {"is_active": False}
    first = [ann.post(revoke, key="a:1"), siv.post(leave, body, key="s:1")]
    ann.signs_in()
    again = [siv.post(leave, body, key="s:1")]
    siv.post(leave, {"is_active": True})
    again.append(ann.post(revoke, key="a:1"))
    assert [answer.result for answer in (*first, *again)] == [{}] * 4
    with database.current().reading() as session:
        stored = str([one.answer for one in session.exec(select(Command))])
    assert not {"key", "keys", "ended"} & set(stored.split('"'))


def test_no_undo_opens_an_address_again(world: World, ann: Persona, link: tuple[int, str]) -> None:
    revoked = ann.post(f"/boards/{world.board_id}/links/{link[0]}/revoke")
    assert ann.undoes(revoked).error == "link_stays_revoked"
    assert world.app.test_client().get(f"/shared/{link[1]}").status_code == 404


def test_redoing_a_share_opens_no_address_again(world: World, ann: Persona) -> None:
    world.a_board()
    shared = ann.post(f"/boards/{world.board_id}/links", {"kind": "board"})
    undone = ann.undoes(shared)
    assert undone.status == 200
    assert ann.undoes(undone).error == "link_stays_revoked"
    page = world.app.test_client().get(f"/shared/{shared.result['token']}")
    assert page.status_code == 404


def test_nothing_between_keeps_a_calendar_with_a_secret_address(world: World, ann: Persona) -> None:
    world.a_board()
    shared = ann.post(f"/boards/{world.board_id}/links", {"kind": "calendar"})
    feed = world.app.test_client().get(f"/calendar/{shared.result['token']}.ics")
    assert (feed.status_code, feed.mimetype) == (200, "text/calendar")
    assert feed.headers["Cache-Control"] == "no-store"
