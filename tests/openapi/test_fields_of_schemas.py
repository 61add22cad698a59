"""A field whose name means several things says which, in each shape."""

from typing import Any

import pytest

from board.openapi.field_names import MEANINGS
from board.openapi.fields_of_schemas import MEANINGS_IN
from tests.support.world import Persona

DATABASES = ["sqlite"]


@pytest.fixture
def schemas(ann: Persona) -> dict[str, Any]:
    return ann.get("/openapi.json").body["components"]["schemas"]


def test_each_is_said_where_it_stands_and_is_not_what_the_name_says(
    schemas: dict[str, Any],
) -> None:
    for place, meaning in MEANINGS_IN.items():
        schema, _, name = place.partition(".")
        assert schemas[schema]["properties"][name]["description"] == meaning, place
        assert meaning != MEANINGS.get(name), f"{place}: its name says so already"


def test_a_members_role_is_not_a_cards(schemas: dict[str, Any]) -> None:
    of_member, of_link = schemas["Member"]["properties"], schemas["CardLink"]["properties"]
    assert of_member["role"]["description"] == "What the member may"
    assert of_link["role"]["description"] == "What the card does to the other one"
