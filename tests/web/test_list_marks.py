"""Marks of pages as they stand in an address."""

from datetime import UTC, datetime

import marshmallow as ma
import pytest

from board.core.pages import mark_text
from board.web.list_marks import BeforeInstant, BeforeNumber

NOON = datetime(2026, 11, 20, 12, 0, 0, 125_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("schema", "mark"), [(BeforeNumber, (17,)), (BeforeInstant, (NOON, 2**31 - 1))]
)
def test_what_a_page_gave_is_taken_again(schema: type[ma.Schema], mark: tuple[object, ...]) -> None:
    assert schema().load({"before": mark_text(mark), "else": "passed over"}) == {"before": mark}  # type: ignore[arg-type]
    assert schema().load({}) == {"before": None}


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "0",
        "-1",
        "1e9",
        "١٧",
        str(2**31),
        "9" * 10_000,
        "None_17",
        "2026-11-20T12:00:00.125Z_",
        "2026-13-40T12:00:00.125Z_17",
        "2026-11-20 12:00_17",
        "2026-11-20T12:00:00.125Z_17_17",
        "\x00_17",
    ],
)
@pytest.mark.parametrize("schema", [BeforeNumber, BeforeInstant])
def test_anything_else_is_refused_by_name(schema: type[ma.Schema], nonsense: str) -> None:
    with pytest.raises(ma.ValidationError) as refused:
        schema().load({"before": nonsense})
    assert refused.value.messages == {"before": ["Not a mark of this list."]}


def test_each_kind_of_list_has_marks_of_its_own() -> None:
    for schema, mark in ((BeforeInstant, (17,)), (BeforeNumber, (NOON, 17))):
        with pytest.raises(ma.ValidationError):
            schema().load({"before": mark_text(mark)})
