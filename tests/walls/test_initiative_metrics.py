"""Whether anything moves in an initiative."""

from datetime import timedelta

import pytest

from board.core import clock
from board.standup.held import last_but_one_held
from board.walls.initiative_metrics import is_still, measure_progress
from tests.support.standups import begun, ends
from tests.support.world import Persona, World

MONDAY, WEDNESDAY = (clock.instant_of(f"2026-11-{day}T08:00:00.000Z") for day in (23, 25))


@pytest.mark.parametrize(
    ("moved_at", "teams", "still"),
    [
        ("2026-11-20T08:00:00.000Z", [1], True),
        ("2026-11-24T08:00:00.000Z", [1], False),
        ("2026-11-24T08:00:00.000Z", [2], True),
        ("2026-11-24T08:00:00.000Z", [1, 2], False),
        ("2026-11-20T08:00:00.000Z", [3], False),
        (None, [1], False),
    ],
)
def test_still_is_what_did_not_move_between_two_standups(
    moved_at: str | None, teams: list[int], still: bool
) -> None:
    assert is_still(moved_at, teams, {1: MONDAY, 2: WEDNESDAY}) is still


def test_after_two_standups_in_which_nothing_moved_it_is_shown(
    world: World, ann: Persona, tv: Persona
) -> None:
    area = ann.post("/focus-areas", {"name": "Mission", "hue": "blue"}).result["area"]
    desk = ann.post("/initiatives", {"name": "Desk", "areas": [area]}).result["initiative"]
    world.add("Step", to="Doing", initiative_id=desk)
    now = clock.now()
    for days in (1, 3):
        assert not shown(world, tv, desk)
        with clock.moved_to(now + timedelta(days=days)):
            assert ends(ann, begun(world, ann)).status == 200
    with clock.moved_to(now + timedelta(days=4)):
        assert list(last_but_one_held()) == [world.team_id]
        assert shown(world, tv, desk)


def shown(world: World, tv: Persona, initiative: int) -> bool:
    measure_progress(world.app.extensions["settings"].zone)
    (row,) = tv.snapshot("brief")["rows"]["brief"].values()
    return row["body"][str(initiative)].get("is_still", False)
