"""Another unit."""

from board.measures.models import Measure, Reading
from tests.measures.conftest import Reads
from tests.support.world import Persona, World


def test_another_unit_asks_what_becomes_of_the_readings(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    reading = reads(90, ago=10).result["reading"]
    change = f"/measures/{measure}/change"
    assert ann.post(change, {"unit": "a day"}).error == "unit_needs_factor"
    done = ann.post(change, {"unit": "a day", "factor": "0,2"})
    row = world.row(Measure, measure)
    assert (row.unit, row.baseline, row.target) == ("a day", 20, 12)
    assert world.row(Reading, reading).value == 18
    assert ann.undoes(done).status == 200
    assert (world.row(Measure, measure).unit, world.row(Reading, reading).value) == ("a week", 90)


def test_without_readings_a_unit_is_only_a_name(world: World, ann: Persona, measure: int) -> None:
    assert ann.post(f"/measures/{measure}/change", {"unit": "a day"}).status == 200
    assert world.row(Measure, measure).baseline == 100
