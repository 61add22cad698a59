"""Mission and vision of the department."""

import pytest

from tests.support.world import Persona, World


def test_the_direction_is_one_row_that_walls_may_show(
    world: World, ann: Persona, tv: Persona
) -> None:
    ann.post("/direction/change", {"mission": "IT that is there."})
    changed = ann.post("/direction/change", {"vision": "Nobody waits.", "most_active": 4})
    (row,) = tv.snapshot("focus")["rows"]["direction"].values()
    assert (row["mission"], row["vision"]) == ("IT that is there.", "Nobody waits.")
    ann.undoes(changed)
    (row,) = tv.snapshot("focus")["rows"]["direction"].values()
    assert (row["mission"], row["vision"], row["most_active"]) == ("IT that is there.", "", 5)


@pytest.mark.parametrize("most", [0, 21, 2.5])
def test_at_least_one_is_active_and_not_everything(ann: Persona, most: float) -> None:
    assert ann.post("/direction/change", {"most_active": most}).status == 422
