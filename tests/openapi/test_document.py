"""The document is valid OpenAPI 3.1, and says of everything what a stranger needs."""

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from board.openapi.finishing import all_dicts, operations_of
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


def test_what_it_points_at_is_there(document: dict[str, Any]) -> None:
    pointers = {one["$ref"] for one in all_dicts(document) if isinstance(one.get("$ref"), str)}
    for pointer in pointers:
        place = document
        for name in pointer.removeprefix("#/").split("/"):
            place = place[name]


def test_files_and_mails_are_bytes(document: dict[str, Any]) -> None:
    upload = document["paths"]["/api/v1/files"]["post"]["requestBody"]["content"]
    mail = document["paths"]["/api/v1/intake/mail"]["post"]
    assert list(upload) == ["application/octet-stream"]
    assert list(mail["requestBody"]["content"]) == ["message/rfc822"]
    assert mail["security"] == [{"intake_token": []}]
