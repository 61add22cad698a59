"""Ids of rows, as numbers and as they are written in addresses."""

from typing import Any

import pytest

from board.core.ids import MOST_ID, id_in, is_id


@pytest.mark.parametrize("value", [1, 7, MOST_ID])
def test_a_positive_number_that_every_database_holds_is_one(value: int) -> None:
    assert is_id(value)
    assert id_in(str(value)) == value


@pytest.mark.parametrize("value", [0, -1, MOST_ID + 1, True, 1.0, "7", None, [7]])
def test_nothing_else_is_one(value: Any) -> None:
    assert not is_id(value)


@pytest.mark.parametrize(
    "text", ["", "0", "07", "+7", "-7", " 7", "7\n", "7.0", "٧", "²", "1e3", "0x7", "9" * 5000]
)
def test_a_number_is_written_in_one_way(text: str) -> None:
    assert id_in(text) is None


def test_the_next_number_after_the_largest_is_none() -> None:
    assert id_in(str(MOST_ID + 1)) is None
