"""Sockets of strangers: counted, pinged, shown out."""

import pytest

from board.people.signing_in import sign_out
from board.web import anonymous_sockets
from tests.support.sockets import counted_questions
from tests.support.world import Ear, Persona


def test_strangers_of_one_network_and_of_all_are_counted_until_they_sign_in(monkeypatch):
    monkeypatch.setattr(anonymous_sockets, "MOST_OF_NETWORK", 2)
    inside: list[dict] = []
    front = anonymous_sockets.Strangers(
        lambda environ, start: inside.append(environ) or _stays(front, inside, start)
    )
    said: list[str] = []
    environ = {"PATH_INFO": "/socket.io/", "REMOTE_ADDR": "2001:db8::1"}
    front({**environ}, lambda status, headers: said.append(status))
    assert said == ["503 Service Unavailable"], "the third while two wait"
    assert len(inside) == 2
    assert front._waiting.total() == 0


def _stays(front: anonymous_sockets.Strangers, inside: list[dict], start: object) -> list[bytes]:
    """While one is inside, its neighbour on the same /64 comes too."""
    if len(inside) < 3:
        address = f"2001:db8::{len(inside) + 1}"
        front({"PATH_INFO": "/socket.io/", "REMOTE_ADDR": address}, start)
    return []


def test_who_has_signed_in_makes_room_for_the_next_stranger():
    seen = []

    def signs_in(environ: dict, _: object) -> list[bytes]:
        front.met(environ)
        seen.append(front._waiting.total())
        return []

    front = anonymous_sockets.Strangers(signs_in)
    front({"PATH_INFO": "/socket.io/", "REMOTE_ADDR": "10.0.0.1"}, None)
    assert seen == [0]


def test_where_strangers_fill_a_network_its_people_are_let_in(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    """By the cookie of a sign-in that stands, and no more than may be open on it."""
    monkeypatch.setattr(anonymous_sockets, "MOST_OF_NETWORK", 1)
    monkeypatch.setattr(anonymous_sockets, "MOST_SOCKETS", 2)
    realtime = ann.world.app.extensions["realtime"]
    front = anonymous_sockets.Strangers(lambda environ, _: anonymous_sockets.stays(environ) or [])
    front.follow(realtime.socketio.server, realtime._recognise)
    token = ann.client.get_cookie("sid").value
    inside: list[dict] = []

    def comes(cookie: str) -> list[str]:
        said: list[str] = []
        inside.append({"PATH_INFO": "/socket.io/", "REMOTE_ADDR": "::1", "HTTP_COOKIE": cookie})
        front(inside[-1], lambda status, headers: said.append(status))
        return said

    assert comes("") == []
    assert comes("") == comes("sid=made-up") == ["503 Service Unavailable"]
    assert comes(f"sid={token}") == comes(f"sid={token}") == []
    assert comes(f"sid={token}") == ["503 Service Unavailable"]
    for environ in inside:
        front.met(environ)
    assert comes("") == []


def test_who_was_recognised_is_read_again_only_if_a_right_or_a_sign_in_has_moved(ann: Persona):
    realtime = ann.world.app.extensions["realtime"]
    environ = {"HTTP_COOKIE": f"sid={ann.client.get_cookie('sid').value}"}
    assert realtime._recognise(environ) == ann.key
    with counted_questions() as asked:
        assert realtime._identify({"csrf": ann.csrf}, environ) == (ann.actor, ann.key)
        assert realtime._identify({"csrf": "made up"}, environ) is None
    assert asked == []
    sign_out(ann.key.removeprefix("member:"))
    realtime.end_key(ann.key)
    assert realtime._identify({"csrf": ann.csrf}, environ) is None


def test_a_stranger_who_only_answers_pings_is_shown_out_after_ten_seconds(ann: Persona):
    realtime = ann.world.app.extensions["realtime"]
    server = realtime.socketio.server
    stays, leaves = Ear(), Ear()
    environs = {
        name: {anonymous_sockets.KEY: anonymous_sockets.Stranger("network:x", since=100.0)}
        for name in ("stays", "leaves")
    }
    environs["stays"][anonymous_sockets.KEY].is_waiting = False
    server.environ.update(environs)
    server.eio.sockets.update(stays=stays, leaves=leaves)
    try:
        realtime.end_strangers(109.0)
        assert not leaves.closed
        realtime.end_strangers(111.0)
        assert (leaves.closed, stays.closed) == (True, False)
    finally:
        for name in environs:
            server.environ.pop(name)
            server.eio.sockets.pop(name)
