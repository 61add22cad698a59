"""What is written on a measure's line."""

from board.measures.models import Measure
from board.measures.rules import MOST_ANNOTATIONS
from tests.measures.conftest import day
from tests.support.world import Persona, World


def test_two_write_at_once_and_each_takes_back_their_own(
    world: World, ann: Persona, bo: Persona, measure: int
) -> None:
    path = f"/measures/{measure}/annotate"
    new_version = ann.post(path, {"day": day(5), "text": "New <version>"})
    bo.post(path, {"day": day(2), "text": "School starts"})
    assert ann.undoes(new_version).status == 200
    assert world.row(Measure, measure).annotations == {day(2): "School starts"}
    bo.post(path, {"day": day(2), "text": ""})
    assert world.row(Measure, measure).annotations == {}


def test_twenty_are_what_can_be_read(world: World, ann: Persona, measure: int) -> None:
    path = f"/measures/{measure}/annotate"
    for n in range(MOST_ANNOTATIONS):
        assert ann.post(path, {"day": day(n), "text": "x"}).status == 200
    assert ann.post(path, {"day": day(99), "text": "x"}).error == "too_many_annotations"
    assert ann.post(path, {"day": day(0), "text": "better"}).status == 200
