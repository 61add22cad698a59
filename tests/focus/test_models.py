"""What walls and guests get of areas and initiatives."""

from typing import Any

import pytest

from board.core.synced import column_names
from board.focus.models import FocusArea, Initiative


@pytest.mark.parametrize(
    ("model", "shown"),
    [(FocusArea, {"id", "name", "hue"}), (Initiative, {"id", "name", "state", "areas"})],
)
def test_names_and_colours_and_neither_texts_nor_owners(model: Any, shown: set[str]) -> None:
    row = dict.fromkeys(column_names(model), "x")
    assert set(model.for_wall(row)) == set(model.for_guest(row)) == shown
    assert model.for_dark(row) is None
