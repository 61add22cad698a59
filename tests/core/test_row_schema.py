"""What the schema of a row (each slice's models.py) promises is what goes over the wire."""

import pytest

from board.boards.models import BoardColumn
from board.cards.models import Card
from board.core.row_schema import components_of, schema_of
from board.core.sparse_rows import defaults_of
from board.core.synced import Synced
from board.people.models import Member

SYNCED = sorted(Synced.__subclasses__(), key=lambda model: model.__name__)


@pytest.mark.parametrize("model", SYNCED, ids=lambda model: model.__name__)
def test_a_row_has_every_column_but_the_hidden_ones(model):
    schema = schema_of(model)
    assert set(schema["properties"]) == set(model.model_fields) - model.HIDDEN
    usual = defaults_of(model)
    assert schema["required"] == [one for one in schema["properties"] if one not in usual]
    said = {name: one["default"] for name, one in schema["properties"].items() if "default" in one}
    assert said == {name: value for name, value in usual.items() if value not in ([], {})}


def test_a_members_mail_address_is_in_no_schema():
    assert "email" not in schema_of(Member)["properties"]


def test_an_instant_is_a_date_time_and_what_may_be_empty_says_so():
    columns = schema_of(Card)["properties"]
    assert columns["created_at"] == {"type": "string", "format": "date-time"}
    assert columns["finished_at"]["anyOf"][1] == {"type": "null"}
    assert columns["due_on"]["anyOf"][0] == {"type": "string", "format": "date"}


def test_components_stand_beside_each_other_under_their_class_names():
    components = components_of([Card, BoardColumn])
    assert {"BoardColumn", "Card"} <= set(components)
    assert not any("$defs" in schema for schema in components.values())
