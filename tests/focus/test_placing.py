"""Where initiatives are on the map."""

import pytest

from board.focus.models import Initiative
from tests.focus.conftest import Begins
from tests.support.world import Persona, World


def test_one_undo_takes_a_whole_arrangement_back(
    world: World, ann: Persona, begins: Begins
) -> None:
    one, two = begins("One"), begins("Two")
    ann.post("/initiatives/place", {"places": [{"id": one, "x": 10, "y": 20}]})
    both = [{"id": one, "x": 500, "y": 1000}, {"id": two, "x": 0, "y": 33.33}]
    arranged = ann.post("/initiatives/place", {"places": both})
    assert (world.row(Initiative, two).x, world.row(Initiative, two).y) == (0, 33.3)
    assert ann.undoes(arranged).status == 200
    assert (world.row(Initiative, one).x, world.row(Initiative, two).x) == (10, None)


@pytest.mark.parametrize("x", [-1, 1000.5, "NaN", None])
def test_what_is_no_place_is_refused(ann: Persona, begins: Begins, x: object) -> None:
    places = [{"id": begins("One"), "x": x, "y": 1}]
    assert ann.post("/initiatives/place", {"places": places}).status == 422


def test_one_that_is_not_there_moves_none(world: World, ann: Persona, begins: Begins) -> None:
    one = begins("One")
    places = [{"id": id_, "x": 1, "y": 1} for id_ in (one, one + 1)]
    assert ann.post("/initiatives/place", {"places": places}).error == "not_found"
    assert world.row(Initiative, one).x is None
