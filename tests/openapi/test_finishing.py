"""The last touches to the document: rows by table, patterns, a description for every field."""

from typing import Any

import pytest

from board.openapi.finishing import portable, undescribed
from tests.support.world import Persona

DATABASES = ["sqlite"]


@pytest.fixture
def document(ann: Persona) -> dict[str, Any]:
    return ann.get("/openapi.json").body


def test_every_field_and_parameter_is_described(document: dict[str, Any]) -> None:
    assert [name for name, _ in undescribed(document)] == []


def test_an_event_brings_rows_as_their_tables_have_them(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    rows = schemas["Rows"]["properties"]
    assert rows["card"]["additionalProperties"] == {"$ref": "#/components/schemas/Card"}
    assert schemas["Event"]["properties"]["put"] == {"$ref": "#/components/schemas/ChangedRows"}
    assert "token_hash" not in schemas["Wall"]["properties"]


def test_patterns_are_what_every_language_reads() -> None:
    assert portable(r"[0-9]{2}\Z") == "^(?:[0-9]{2}$)"
    assert portable("^a$") == "^a$"
