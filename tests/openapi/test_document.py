"""The document is valid OpenAPI 3.1, and says of everything what a stranger needs."""

import re
from typing import Any

import pytest
from flask import Flask
from openapi_spec_validator import OpenAPIV31SpecValidator

from board.openapi.document import codes_by_status
from board.openapi.finishing import all_dicts, operations_of, portable, undescribed
from board.web.api_routes import route_of
from board.web.operations import REFUSALS, words_of
from tests.support.world import Persona

DATABASES = ["sqlite"]


@pytest.fixture
def document(ann: Persona) -> dict[str, Any]:
    return ann.get("/openapi.json").body


def test_it_is_valid(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does(
    document: dict[str, Any],
) -> None:
    operations = list(operations_of(document))
    names = [operation["operationId"] for operation in operations]
    assert len(set(names)) == len(names)
    unclear = [
        operation["operationId"]
        for operation in operations
        if len(operation["summary"]) < 5 or len(operation["summary"]) > 140
    ]
    assert unclear == []


def test_every_field_and_parameter_is_described(document: dict[str, Any]) -> None:
    assert [name for name, _ in undescribed(document)] == []


def test_what_it_points_at_is_there(document: dict[str, Any]) -> None:
    pointers = {one["$ref"] for one in all_dicts(document) if isinstance(one.get("$ref"), str)}
    for pointer in pointers:
        place = document
        for name in pointer.removeprefix("#/").split("/"):
            place = place[name]


def test_a_command_says_its_headers(document: dict[str, Any]) -> None:
    move = document["paths"]["/api/v1/cards/{card_id}/move"]["post"]
    headers = {one["name"]: one["required"] for one in move["parameters"]}
    assert headers == {"X-CSRF-Token": True, "Idempotency-Key": False}
    turn = document["paths"]["/api/v1/standups/{standup_id}/turn"]["post"]
    assert turn["security"] == [{"session": []}, {"wall": []}]
    assert {one["name"]: one["required"] for one in turn["parameters"]}["X-CSRF-Token"] is False


def test_refusals_are_problems_and_name_every_code(document: dict[str, Any]) -> None:
    responses = document["components"]["responses"]
    for status in REFUSALS:
        refused = responses[f"Refused{status}"]
        assert list(refused["content"]) == ["application/problem+json"]
        listed = set(re.findall(r"^\* `([a-z_]+)`", refused["description"], re.MULTILINE))
        assert listed == set(codes_by_status()[status])
    assert "wip_limit_reached" in responses["Refused409"]["description"]


def test_files_and_mails_are_bytes(document: dict[str, Any]) -> None:
    upload = document["paths"]["/api/v1/files"]["post"]["requestBody"]["content"]
    mail = document["paths"]["/api/v1/intake/mail"]["post"]
    assert list(upload) == ["application/octet-stream"]
    assert list(mail["requestBody"]["content"]) == ["message/rfc822"]
    assert mail["security"] == [{"intake_token": []}]


def test_an_event_brings_rows_as_their_tables_have_them(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    rows = schemas["Rows"]["properties"]
    assert rows["card"]["additionalProperties"] == {"$ref": "#/components/schemas/Card"}
    assert schemas["Event"]["properties"]["put"] == {"$ref": "#/components/schemas/Rows"}
    assert "token_hash" not in schemas["Wall"]["properties"]


def test_walls_and_guests_may_call_what_their_routes_say(app: Flask) -> None:
    of_walls = {
        name: route_of(view).walls_may
        for name, view in app.view_functions.items()
        if route_of(view).walls_may != "no"
    }
    steered = ("start", "turn", "pause", "resume", "finish")
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


def test_patterns_are_what_every_language_reads() -> None:
    assert portable(r"[0-9]{2}\Z") == "^(?:[0-9]{2}$)"
    assert portable("^a$") == "^a$"
