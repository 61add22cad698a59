"""Readings as they leave."""

from tests.measures.conftest import Reads, calls, day
from tests.support.world import Persona, World


def test_they_come_back_as_they_were(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    reads("-2,5", ago=3, note="åter")
    text = ann.client.get(f"/api/v1/measures/{measure}/readings.csv").text
    assert text.splitlines()[1] == f"{day(3)};-2.5;a week;åter"
    other = ann.post("/measures", calls()).result["measure"]
    ann.post(f"/measures/{other}/table", {"text": text.replace("a week;", "")})
    assert ann.get(f"/measures/{other}/progress").body["readings"] == [
        {"day": day(3), "value": -2.5}
    ]


def test_nothing_in_it_is_a_formula(world: World, ann: Persona) -> None:
    measure = ann.post("/measures", calls(unit="=cmd|x")).result["measure"]
    ann.post(f"/measures/{measure}/readings", {"value": 1, "note": "=HYPERLINK(1)"})
    text = ann.client.get(f"/api/v1/measures/{measure}/readings.csv").text
    assert text.splitlines()[1].split(";")[2:] == ["'=cmd|x", "'=HYPERLINK(1)"]
