"""Many measures, and many readings of one."""

from datetime import date, timedelta

from board.core import database
from board.measures.models import Reading
from board.measures.queries import progress
from board.measures.rules import MOST_READINGS
from board.measures.thinning import MOST_DRAWN
from tests.measures.conftest import calls, day
from tests.support.world import Persona, World


def test_a_full_measure_is_a_small_answer_and_takes_no_more(
    world: World, ann: Persona, measure: int
) -> None:
    first = date(2015, 1, 1)
    with database.current().writing() as session:
        session.add_all(
            Reading(measure_id=measure, day=first + timedelta(days=n), value=n % 7)
            for n in range(MOST_READINGS)
        )
    shown = progress()[measure]
    assert (shown.count, len(shown.readings) <= MOST_DRAWN) == (MOST_READINGS, True)
    more = ann.post(f"/measures/{measure}/readings", {"value": 1})
    assert more.error == "too_many_readings"
    table = ann.post(f"/measures/{measure}/table", {"text": f"{day()};1"})
    assert table.error == "too_many_readings"
    corrected = {"value": 1, "day": first.isoformat()}
    assert ann.post(f"/measures/{measure}/readings", corrected).status == 200


def test_each_has_its_own_readings(world: World, ann: Persona) -> None:
    ids = [ann.post("/measures", calls(name=f"No {n}")).result["measure"] for n in range(2)]
    for number, measure in enumerate(ids):
        ann.post(f"/measures/{measure}/readings", {"value": number})
    assert [progress()[one].value for one in ids] == [0, 1]
