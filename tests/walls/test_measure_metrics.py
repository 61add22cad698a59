"""How measures stand, on walls."""

from board.measures.queries import progress
from board.walls.measure_metrics import measure_measures
from tests.measures.conftest import calls
from tests.support.world import Persona, World


def test_a_wall_has_the_line_and_no_note(world: World, ann: Persona, tv: Persona) -> None:
    measure = ann.post("/measures", calls()).result["measure"]
    ann.post(f"/measures/{measure}/readings", {"value": 70, "note": "Ulla was ill"})
    assert measure_measures()
    assert not measure_measures()
    (row,) = tv.snapshot("brief")["rows"]["brief"].values()
    assert row["body"][str(measure)]["value"] == 70 == progress()[measure].value
    assert "Ulla" not in str(row)
