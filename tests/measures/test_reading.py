"""What was read of a measure."""

from datetime import timedelta

import pytest

from board.core import clock
from board.measures.models import Reading
from tests.measures.conftest import Reads, calls, day
from tests.support.world import Persona, World


def values(who: Persona, measure: int) -> list[float]:
    rows = who.snapshot(f"measure/{measure}")["rows"].get("reading", {})
    return [row["value"] for row in sorted(rows.values(), key=lambda row: row["day"])]


def test_a_reading_is_there_for_all_and_undo_takes_it_back(
    world: World, ann: Persona, bo: Persona, measure: int, reads: Reads
) -> None:
    bo.watches(f"measure/{measure}")
    done = reads("92,5", note="After the school started")
    assert bo.heard()[-1]["put"]["reading"]
    assert values(bo, measure) == [92.5]
    assert ann.undoes(done).status == 200
    assert values(bo, measure) == []


def test_a_day_has_one_reading_and_the_second_corrects_it(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    first, again, corrected = reads(90, note="typed"), reads(90), reads(91)
    assert first.result == again.result == corrected.result
    assert world.row(Reading, first.result["reading"]).note == "typed"
    assert values(ann, measure) == [91]
    assert ann.undoes(corrected).status == 200
    assert values(ann, measure) == [90]


def test_the_same_once_more_changes_nothing(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    reads(90)
    again = reads(90)
    assert [event["put"] for event in again.events] == [{}, {}]


def test_removing_it_is_undone_too(world: World, ann: Persona, measure: int, reads: Reads) -> None:
    reading = reads(90).result["reading"]
    removed = ann.post(f"/readings/{reading}/remove")
    assert values(ann, measure) == []
    assert ann.post(f"/readings/{reading}/remove").error == "not_found"
    assert ann.undoes(removed).status == 200
    assert values(ann, measure) == [90]


def test_undoing_the_first_does_not_mind_that_others_came_since(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    first = reads(90, ago=9)
    reads(80, ago=2)
    assert ann.undoes(first).status == 200
    assert values(ann, measure) == [80]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"value": 1, "day": day(-1)}, "reading_in_the_future"),
        ({"value": 1, "day": "1970-01-01"}, "reading_too_old"),
        ({"value": "nan"}, "invalid"),
        ({"value": "1e309"}, "invalid"),
        ({"value": 1e13}, "invalid"),
        ({"value": "many"}, "invalid"),
        ({}, "invalid"),
    ],
)
def test_what_cannot_have_been_read_is_refused(
    world: World, ann: Persona, measure: int, body: dict[str, object], error: str
) -> None:
    assert ann.post(f"/measures/{measure}/readings", body).error == error
    assert values(ann, measure) == []


def test_no_number_can_be_smuggled_in_as_json(world: World, ann: Persona, measure: int) -> None:
    for number in ("NaN", "Infinity", "1e309", "-1e309"):
        answer = ann.client.post(
            f"/api/v1/measures/{measure}/readings",
            data=f'{{"value": {number}}}',
            headers={"X-CSRF-Token": ann.csrf, "Content-Type": "application/json"},
        )
        assert answer.status_code in (400, 422), (number, answer.text)
    assert values(ann, measure) == []


def test_today_is_the_day_of_whoever_reads(world: World, ann: Persona, measure: int) -> None:
    ann.post(f"/measures/{measure}/readings", {"value": 90})
    with clock.moved_to(clock.now() + timedelta(days=1)):
        ann.post(f"/measures/{measure}/readings", {"value": 80})
    assert values(ann, measure) == [90, 80]


def test_who_may_only_look_reads_nothing_off(
    world: World, measure: int, tv: Persona, ann: Persona
) -> None:
    viewer = world.person("Vera", team="user", role="viewer")
    body = {"value": 90}
    assert viewer.post(f"/measures/{measure}/readings", body).error == "forbidden"
    assert viewer.get(f"/streams/measure/{measure}/snapshot").status == 200
    assert tv.get(f"/streams/measure/{measure}/snapshot").status == 404
    assert ann.post("/measures/999/readings", body).error == "not_found"


def test_progress_is_that_of_the_newest_day(world: World, ann: Persona) -> None:
    measure = ann.post("/measures", calls(begins_on=day(50), due_on=day(-50))).result["measure"]
    for ago, value in ((0, 70), (20, 120)):
        ann.post(f"/measures/{measure}/readings", {"value": value, "day": day(ago)})
    shown = ann.get("/measures/progress").body[str(measure)]
    assert (shown["standing"], shown["value"], shown["expected"]) == ("ahead", 70, 80)
    assert shown["readings"] == [
        {"day": day(20), "value": 120},
        {"day": day(), "value": 70},
    ]
