"""What the department has chosen to change."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from board.core import clock
from board.focus.initiatives import change_initiative
from board.focus.models import Initiative
from board.focus.rules import TooManyActive
from tests.focus.conftest import Begins
from tests.support.world import SYSTEM, Persona, World


def test_five_at_a_time_and_the_sixth_waits(
    world: World, ann: Persona, active: Begins, begins: Begins
) -> None:
    for n in range(5):
        active(f"Initiative {n}")
    sixth = begins("One more")
    world.add("Its step", to="Doing", initiative_id=sixth)
    answer = ann.post(f"/initiatives/{sixth}/change", {"state": "active"})
    assert answer.error == "too_many_active"
    assert "5 initiatives are active already" in answer.body["title"]
    assert world.row(Initiative, sixth).state == "candidate"
    ann.post("/direction/change", {"most_active": 6})
    assert ann.post(f"/initiatives/{sixth}/change", {"state": "active"}).status == 200


def test_of_two_at_once_only_one_becomes_the_last(
    world: World, ann: Persona, active: Begins, begins: Begins
) -> None:
    ann.post("/direction/change", {"most_active": 2})
    active("First")
    both = [begins(name) for name in ("Second", "Third")]
    for id_ in both:
        world.add(f"Step {id_}", to="Doing", initiative_id=id_)

    def activate(id_: int) -> str:
        try:
            change_initiative(SYSTEM, id_, state="active")
        except TooManyActive:
            return "refused"
        return "active"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(activate, both)) == ["active", "refused"]


def test_one_of_the_five_is_changed_without_being_in_its_own_way(
    world: World, ann: Persona, active: Begins
) -> None:
    ids = [active(f"Initiative {n}") for n in range(5)]
    body = {"state": "active", "summary": "Calmer mornings"}
    assert ann.post(f"/initiatives/{ids[0]}/change", body).status == 200
    assert world.row(Initiative, ids[0]).summary == "Calmer mornings"


@pytest.mark.parametrize(
    ("to", "in_days", "answer"),
    [
        ("Ready", None, "no_first_step"),
        ("Ready", 7, None),
        ("Ready", 8, "no_first_step"),
        ("Ready", -1, "no_first_step"),
        ("Doing", None, None),
        ("Done", None, "no_first_step"),
    ],
)
def test_active_needs_a_step_that_is_under_way_or_starts_within_seven_days(
    world: World, ann: Persona, begins: Begins, to: str, in_days: int | None, answer: str | None
) -> None:
    world.a_board(columns={"Ready": None, "Doing": None, "Done": None})
    today = clock.now().astimezone(world.app.extensions["settings"].zone).date()
    starts_on = today + timedelta(days=in_days) if in_days is not None else None
    desk = begins("Desk", state="chosen")
    world.add("Step", to=to, initiative_id=desk, starts_on=starts_on)
    assert ann.post(f"/initiatives/{desk}/change", {"state": "active"}).error == answer


def test_nothing_begins_active(ann: Persona, mission: int) -> None:
    body = {"name": "At once", "areas": [mission], "state": "active"}
    assert ann.post("/initiatives", body).error == "no_first_step"


def test_it_is_chosen_once_and_a_candidate_again_is_not(
    world: World, ann: Persona, active: Begins
) -> None:
    desk = active("Desk")
    chosen_at = world.row(Initiative, desk).chosen_at
    assert chosen_at is not None
    ann.post(f"/initiatives/{desk}/change", {"state": "chosen"})
    assert world.row(Initiative, desk).chosen_at == chosen_at
    ann.post(f"/initiatives/{desk}/change", {"state": "candidate"})
    assert world.row(Initiative, desk).chosen_at is None


def test_areas_and_people_that_are_none_are_refused(
    world: World, ann: Persona, mission: int, begins: Begins
) -> None:
    body = {"name": "Desk", "areas": [mission + 1]}
    assert ann.post("/initiatives", body).error == "not_found"
    desk = begins("Desk")
    change = f"/initiatives/{desk}/change"
    for nobody in ({"owner_id": 999}, {"sponsor_id": 999}, {"superusers": [999]}):
        assert ann.post(change, nobody).error == "not_found"
    assert ann.post(change, {"owner_id": ann.actor.id, "core": [ann.actor.id]}).status == 200
    assert world.row(Initiative, desk).core == [ann.actor.id]


@pytest.mark.parametrize("values", [{"quarter": "2026-Q5"}, {"effort": "XXL"}, {"why": "x" * 601}])
def test_what_no_quarter_size_or_length_is_is_refused(
    ann: Persona, begins: Begins, values: dict[str, str]
) -> None:
    assert ann.post(f"/initiatives/{begins('Desk')}/change", values).status == 422


def test_parts_do_not_go_round_in_a_circle(world: World, ann: Persona, begins: Begins) -> None:
    whole, part, piece = (begins(name) for name in ("Whole", "Part", "Piece"))
    ann.post(f"/initiatives/{part}/change", {"part_of": whole})
    ann.post(f"/initiatives/{piece}/change", {"part_of": part})
    for larger in (whole, part, piece):
        answer = ann.post(f"/initiatives/{whole}/change", {"part_of": larger})
        assert answer.error == "part_of_itself"


def test_a_wall_knows_names_and_colours_and_no_texts(
    world: World, ann: Persona, tv: Persona, mission: int, begins: Begins
) -> None:
    ann.post(f"/focus-areas/{mission}/change", {"vision": "Calm."})
    begins("Desk", summary="Not for the stairs", why="Nor this")
    rows = tv.snapshot("focus")["rows"]
    area = rows["focus_area"][str(mission)]
    assert (area["name"], area["hue"]) == ("Mission", "blue")
    for text in ("Calm.", "Not for the stairs", "Nor this"):
        assert text not in str(rows)
