"""How a stranger starts with the API: what the first paragraphs name is there."""

import re

from flask import Flask

from board import ASSETS
from board.core.streams import parse
from board.openapi.introduction import INTRODUCTION
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
QUOTED = re.findall(r"`([^`]+)`", INTRODUCTION)


def test_the_addresses_pages_and_streams_that_it_names_exist(app: Flask) -> None:
    rules = list(app.url_map.iter_rules())
    routes = {f"{method} {rule.rule}" for rule in rules for method in rule.methods or ()}
    named = {word for word in QUOTED if re.match(r"(GET|POST) /", word)}
    assert named and named <= routes
    for page in re.findall(r"\bdocs/[\w.-]+\.md", INTRODUCTION):
        assert (ASSETS / page).exists(), page
    streams = [word for word in QUOTED if re.fullmatch(r"desk|people|focus|brief|\w+/\d", word)]
    assert len(streams) >= 7
    for name in streams:
        parse(name)


def test_a_stranger_gets_in_as_it_says(world: World, ann: Persona) -> None:
    """The session's page, its field for the token, and the header that takes it."""
    assert {"GET /api/v1/session", "X-CSRF-Token"} <= set(QUOTED)
    token = ann.client.get("/api/v1/session").get_json()["csrf_token"]
    path, headers = f"/api/v1/boards/{world.a_board()}/columns", {"X-CSRF-Token": token}
    assert ann.client.post(path, json={"name": "New"}).status_code == 403
    assert ann.client.post(path, json={"name": "New"}, headers=headers).status_code == 200
