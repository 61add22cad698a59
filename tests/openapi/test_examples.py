"""The document's examples are those of the contract. `TAVLA_WRITE_EXAMPLES=1` writes them anew."""

import json
import os
from typing import Any

import pytest
from flask import Flask
from openapi_schema_validator import OAS31Validator

from board.openapi.finishing import EXAMPLES, operations_of
from tests.support.examples import example_bodies
from tests.support.world import Persona

DATABASES = ["sqlite"]


def test_the_examples_are_those_of_the_contract(app: Flask) -> None:
    bodies = example_bodies(app)
    if os.environ.get("TAVLA_WRITE_EXAMPLES"):
        EXAMPLES.write_text(json.dumps(bodies, indent=2, ensure_ascii=False) + "\n", "utf-8")
    assert json.loads(EXAMPLES.read_text("utf-8")) == bodies


@pytest.fixture
def document(ann: Persona) -> dict[str, Any]:
    return ann.get("/openapi.json").body


def test_every_body_has_an_example_that_is_valid(document: dict[str, Any]) -> None:
    wrong = []
    for operation in operations_of(document):
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if body is None:
            continue
        schema = {**body["schema"], "components": document["components"]}
        if "example" not in body and operation["operationId"] not in EMPTY:
            wrong.append(f"{operation['operationId']}: no example")
        for error in OAS31Validator(schema).iter_errors(body.get("example", {})):
            wrong.append(f"{operation['operationId']}: {error.message}")
    assert wrong == []


EMPTY = {"distribute_ticket", "copy_card", "mark_seen", "claim_ticket"}
"""Nothing has to be said: `{}` does it."""
