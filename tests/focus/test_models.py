"""What walls and guests get of areas and initiatives."""

from typing import Any

import pytest

from board.core.synced import column_names
from board.focus.models import FocusArea, Initiative, InitiativeComment, InitiativeUpdate


@pytest.mark.parametrize(
    ("model", "guest", "wall"),
    [
        (FocusArea, {"id", "name", "hue"}, {"place", "retired_at"}),
        (
            Initiative,
            {"id", "name", "state", "areas"},
            {"effort", "health", "x", "y"},
        ),
    ],
)
def test_names_and_colours_and_neither_texts_nor_owners(
    model: Any, guest: set[str], wall: set[str]
) -> None:
    row = dict.fromkeys(column_names(model), "x")
    assert set(model.for_guest(row)) == guest
    assert set(model.for_wall(row)) == guest | wall
    assert model.for_dark(row) is None


@pytest.mark.parametrize("model", [InitiativeComment, InitiativeUpdate])
def test_what_people_say_about_an_initiative_is_on_no_wall(model: Any) -> None:
    row = dict.fromkeys(column_names(model), "x")
    assert (model.for_wall(row), model.for_guest(row)) == (None, None)
