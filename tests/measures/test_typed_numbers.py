"""Numbers as people type them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.measures.typed_numbers import number_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("-3,25", -3.25),
        ("\u22124", -4),
        ("1 234,5", 1234.5),
        ("1\u00a0234", 1234),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1,234,567", 1234567),
        ("85 %", 85),
        ("1,234", 1.234),
    ],
)
def test_both_ways_of_writing_are_understood(text: str, value: float) -> None:
    assert number_in(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "nan",
        "inf",
        "-inf",
        "1e309",
        "1e3",
        "0x10",
        "1,2,3",
        "1.2.3",
        "١٢",
        "=1+1",
        "9" * 41,
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(ValueError):
        number_in(text)


@given(st.text(max_size=60))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    with suppress(ValueError):
        assert abs(number_in(text)) < 1e16
