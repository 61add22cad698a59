"""What is no address of ours."""

import pytest

from tests.support.world import Persona, World


@pytest.mark.parametrize(
    "path", ["/cards/0/move", "/cards/99999/move", "/cards/99999999999999999999/move"]
)
def test_unknown_ids(world: World, ann: Persona, card: int, path: str) -> None:
    answer = ann.post(path, {"to_column_id": world.columns["Doing"]})
    assert (answer.status, answer.error) == (404, "not_found")


@pytest.mark.parametrize(
    "path", ["/t/%00", "/t/a%00b", "/invitation/%00", "/shared/%00", "/calendar/%00.ics", "/x%00"]
)
def test_an_address_with_a_nul_is_no_address(world: World, path: str) -> None:
    client = world.app.test_client()
    assert client.get(path).status_code == 404
    assert client.post(path).status_code in (404, 405)
