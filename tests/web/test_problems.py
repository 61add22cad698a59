"""Every error is a problem with a stable code."""

from typing import Any

import pytest

from tests.support.world import Persona, World


def raw(person: Persona, path: str, data: Any, content_type: str = "application/json") -> Any:
    headers = {"X-CSRF-Token": person.csrf or ""}
    return person.client.post(
        f"/api/v1{path}", data=data, content_type=content_type, headers=headers
    )


@pytest.mark.parametrize(
    "data", [b"{", b"", b"[]", b"null", b'"x"', b"\xff\xfe", b"{" * 5000, b'{"title": "\\ud800"}']
)
def test_malformed_json(world: World, ann: Persona, card: int, data: bytes) -> None:
    before = world.snapshot(f"board/{world.board_id}")
    answer = raw(ann, f"/cards/{card}/move", data)
    assert answer.status_code in (400, 422)
    assert answer.content_type == "application/problem+json"
    assert answer.get_json()["code"] in ("invalid", "bad_request")
    assert world.snapshot(f"board/{world.board_id}") == before


def test_wrong_methods_and_addresses_are_problems_too(
    world: World, ann: Persona, card: int
) -> None:
    assert ann.get(f"/cards/{card}/move").error == "method_not_allowed"
    assert ann.get("/nonsense").error == "not_found"
    assert raw(ann, f"/cards/{card}/move", b"a=1", "text/plain").status_code in (415, 422)
