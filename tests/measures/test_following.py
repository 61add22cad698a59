"""Measures that are added, changed and ended."""

import pytest

from board.measures.models import Measure
from board.measures.rules import MOST_MEASURES
from tests.measures.conftest import Reads, calls, day
from tests.support.world import Persona, World


def test_a_measure_is_added_and_undo_takes_it_back(world: World, ann: Persona) -> None:
    added = ann.post("/measures", calls())
    row = world.row(Measure, added.result["measure"])
    assert (row.name, row.baseline, row.target, row.direction) == ("Calls", 100, 60, "down")
    assert ann.undoes(added).status == 200
    assert not ann.snapshot("focus")["rows"]["measure"]


def test_one_that_was_read_stays_when_its_beginning_is_undone(
    world: World, ann: Persona, bo: Persona
) -> None:
    added = ann.post("/measures", calls())
    bo.post(f"/measures/{added.result['measure']}/readings", {"value": 90})
    assert ann.undoes(added).error in ("cannot_be_undone", "changed_since")
    assert world.row(Measure, added.result["measure"]) is not None


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"target": 120}, "target_the_wrong_way"),
        ({"due_on": day(200)}, "due_before_it_begins"),
        ({"dip_depth": 5}, "dip_the_wrong_way"),
        ({"baseline": "NaN"}, "invalid"),
        ({"baseline": "1e309"}, "invalid"),
        ({"baseline": True}, "invalid"),
        ({"target": -2e12}, "invalid"),
        ({"initiative_id": 999}, "not_found"),
        ({"source": "weather"}, "invalid"),
    ],
)
def test_what_cannot_be_is_refused(
    world: World, ann: Persona, values: dict[str, object], error: str
) -> None:
    assert ann.post("/measures", calls(**values)).error == error
    assert not ann.snapshot("focus")["rows"]["measure"]


def test_one_that_has_ended_is_not_read_until_it_is_taken_up_again(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    ann.post(f"/measures/{measure}/end")
    assert reads(90).error == "measure_is_ended"
    assert str(measure) not in ann.get("/measures/progress").body
    assert ann.get(f"/measures/{measure}/progress").body["standing"] == "unread"
    ann.post(f"/measures/{measure}/reopen")
    assert reads(90).status == 200


def test_at_most_forty_are_followed(world: World, ann: Persona) -> None:
    for n in range(MOST_MEASURES):
        last = ann.post("/measures", calls(name=f"No {n}"))
    assert ann.post("/measures", calls()).error == "too_many_measures"
    ann.post(f"/measures/{last.result['measure']}/end")
    assert ann.post("/measures", calls()).status == 200
    assert ann.post(f"/measures/{last.result['measure']}/reopen").error == "too_many_measures"


def test_figures_of_a_board_that_one_may_not_see_are_not_followed(
    world: World, ann: Persona
) -> None:
    other = world.a_second_board()
    closed = world.second_board_id
    body = calls(source="cycle_time", source_id=closed)
    assert other
    assert ann.post("/measures", body).status == 200
    world.close_board(closed)
    assert ann.post("/measures", body).error == "not_found"
    standups = calls(source="standups_held", source_id=world.teams["system"])
    assert ann.post("/measures", standups).error == "not_found"


def test_a_wall_knows_its_name_and_not_who_reads_it(
    world: World, ann: Persona, tv: Persona
) -> None:
    ann.post("/measures", calls(reader_id=ann.actor.id))
    (row,) = tv.snapshot("focus")["rows"]["measure"].values()
    assert row["name"] == "Calls"
    assert row.get("reader_id") is None
