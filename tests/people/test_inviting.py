"""The first administrator, and invitations."""

from datetime import timedelta

import pytest

from board.core import clock
from board.people.inviting import accept_invitation, set_up_link
from board.people.permissions import LinkUsedUp
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
