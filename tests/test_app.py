"""The application as a whole: whom it takes a request to be from, and who comes in by a socket."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask, request

from board.app import create_app
from board.core import database
from board.files import uploads
from board.settings import load
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
FORWARDED = {"X-Forwarded-For": "6.6.6.6, 192.0.2.7", "X-Forwarded-Proto": "https"}


def asked_through(proxies: int, folder: Path) -> tuple[str, str]:
    """(address, scheme) that an application behind so many proxies takes the request to have."""
    before = database.current(), uploads.current()
    made = create_app(
        load({"TAVLA_CONFIG": "testing.toml"}, data_dir=str(folder), proxy_hops=proxies)
    )
    seen = []
    made.before_request_funcs.setdefault(None, []).insert(
        0, lambda: seen.append((request.remote_addr, request.scheme))
    )
    try:
        made.test_client().get("/sign-in", headers=FORWARDED)
    finally:
        made.extensions["database"].close()
        database.use(before[0]), uploads.use(before[1])
    return seen[0]


@pytest.mark.parametrize(
    ("proxies", "asked"),
    [(0, ("127.0.0.1", "http")), (1, ("192.0.2.7", "https")), (2, ("6.6.6.6", "http"))],
)
def test_an_address_is_believed_of_as_many_proxies_as_there_are(
    app: Flask, tmp_path: Path, proxies: int, asked: tuple[str, str]
) -> None:
    """Whoever writes the header by hand is nobody else where no proxy stands before the server."""
    assert asked_through(proxies, tmp_path) == asked


@pytest.mark.parametrize(
    "auth",
    [{}, {"as": "wall"}, {"as": "guest"}, {"as": "guest", "link": None}, {"as": "admin"}]
    + [{"as": "guest", "link": ["x"]}, {"as": 7}, {"csrf": "\ud800"}, {"as": "guest", "link": {}}],
)
def test_a_socket_that_proves_nothing_is_nobodys(world: World, auth: dict[str, Any]) -> None:
    identify = world.app.extensions["realtime"].authenticator.identify
    assert identify(auth, {}) is None


def test_rights_of_sockets_are_asked_by_their_keys_of_each_kind(
    world: World, ann: Persona, tv: Persona
) -> None:
    link = ann.post(f"/boards/{world.board_id}/links", {"kind": "board"}).result["token"]
    guest = world.guest(link)
    keys = [ann.key, tv.key, guest.key, "member:gone", "wall:gone", "guest:gone", "other:x", ""]
    found = world.app.extensions["realtime"].authenticator.actors_of(keys)
    assert {key: actor.kind for key, actor in found.items()} == {
        ann.key: "member",
        tv.key: "wall",
        guest.key: "guest",
    }
