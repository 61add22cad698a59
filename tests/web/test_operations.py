"""What the document says about one route."""

from typing import Any

import pytest
from flask import Flask

from board.web.api_routes import route_of
from board.web.operations import words_of
from tests.support.world import Persona

DATABASES = ["sqlite"]


@pytest.fixture
def document(ann: Persona) -> dict[str, Any]:
    return ann.get("/openapi.json").body


def test_a_command_says_its_headers(document: dict[str, Any]) -> None:
    move = document["paths"]["/api/v1/cards/{card_id}/move"]["post"]
    headers = {one["name"]: one["required"] for one in move["parameters"]}
    assert headers == {"X-CSRF-Token": True, "Idempotency-Key": False}
    turn = document["paths"]["/api/v1/standups/{standup_id}/turn"]["post"]
    assert turn["security"] == [{"session": []}, {"wall": []}]
    assert {one["name"]: one["required"] for one in turn["parameters"]}["X-CSRF-Token"] is False


def test_walls_and_guests_may_call_what_their_routes_say(app: Flask) -> None:
    of_walls = {
        name: route_of(view).walls_may
        for name, view in app.view_functions.items()
        if route_of(view).walls_may != "no"
    }
    steered = ("start", "turn", "pause", "resume", "finish", "go_on")
    assert of_walls == {
        "streams.snapshot": "yes",
        "streams.events": "yes",
        "walls.claim": "yes",
    } | {f"standup.{name}": "where it may steer" for name in steered}
    of_guests = [n for n, v in app.view_functions.items() if route_of(v).guests_may == "yes"]
    assert sorted(of_guests) == ["streams.events", "streams.snapshot"]


@pytest.mark.parametrize(
    ("docstring", "summary", "description"),
    [
        ("Put a card\n    elsewhere. Raises CardGone.", "Put a card elsewhere", "`card_gone`"),
        ("Undo it: all of it.", "Undo it", "all of it"),
        ("Version 1.5 of it", "Version 1.5 of it", "Version 1.5"),
    ],
)
def test_words_come_from_the_docstring(docstring: str, summary: str, description: str) -> None:
    assert words_of(docstring)[0] == summary
    assert description in words_of(docstring)[1]
