"""A table of readings: looked through, then taken in."""

from tests.measures.conftest import Reads, day
from tests.measures.test_reading import values
from tests.support.world import Persona, World


def test_first_it_says_what_would_become_of_each_row(
    world: World, ann: Persona, measure: int, reads: Reads
) -> None:
    reads(90, ago=7)
    text = f"{day(9)};88\n{day(7)};91\nnever;1\n"
    looked = ann.post(f"/measures/{measure}/table/look", {"text": text}).body
    assert [row["outcome"] for row in looked] == ["new", "corrects", "refused"]
    assert values(ann, measure) == [90]
    taken = ann.post(f"/measures/{measure}/table", {"text": text})
    assert taken.result == {"taken": 2, "left_out": 1}
    assert values(ann, measure) == [88, 91]
    assert ann.undoes(taken).status == 200
    assert values(ann, measure) == [90]


def test_the_same_table_twice_is_taken_in_once(world: World, ann: Persona, measure: int) -> None:
    path, table = f"/measures/{measure}/table", {"text": f"{day(3)};5\n{day(2)};6"}
    assert ann.post(path, table).result["taken"] == 2
    assert ann.post(path, table).result["taken"] == 0
    assert values(ann, measure) == [5, 6]


def test_what_is_no_table_changes_nothing(world: World, ann: Persona, measure: int) -> None:
    path = f"/measures/{measure}/table"
    assert ann.post(path, {"text": "Dear desk,\nhow are you"}).error == "nothing_to_take_in"
    assert ann.post(path, {"text": "9" * 200_000}).error == "invalid"
    assert ann.post("/measures/999/table/look", {"text": "x"}).status == 404
