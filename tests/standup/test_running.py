"""The fifteen minutes."""

from datetime import timedelta

from board.standup.models import Standup
from tests.support.standups import MORNING, at, ends
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_everybody_of_the_team_speaks_once_but_not_viewers(
    world: World, running: int, vera: Persona
) -> None:
    people = world.row(Standup, running).people
    assert len(people) == len(set(people)) == 2


def test_the_clock_is_fifteen_minutes_from_the_start(world: World, running: int) -> None:
    row = world.row(Standup, running)
    assert row.ends_at - row.started_at == timedelta(minutes=15)


def test_two_people_pressing_next_advance_once(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    assert ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1}).status == 200
    assert cy.post(f"/standups/{running}/turn", {"turn": 0, "to": 1}).error == "turn_already_moved"
    assert world.row(Standup, running).turn == 1


def test_a_pause_stops_every_clock(world: World, running: int, ann: Persona) -> None:
    with at(2):
        ann.post(f"/standups/{running}/pause")
    with at(7):
        ann.post(f"/standups/{running}/resume")
    row = world.row(Standup, running)
    assert row.ends_at == MORNING + timedelta(minutes=20)
    with at(8):
        ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1})
    assert world.row(Standup, running).spent[str(row.people[0])] == 180


def test_there_is_one_at_a_time(world: World, running: int, cy: Persona) -> None:
    assert cy.post(f"/teams/{world.team_id}/standup").error == "standup_already_running"


def test_a_finished_one_cannot_be_steered(world: World, running: int, ann: Persona) -> None:
    ends(ann, running)
    for verb, body in (
        ("turn", {"turn": 0, "to": 1}),
        ("pause", {}),
        ("park", {"text": "x"}),
        ("finish", {}),
    ):
        assert ann.post(f"/standups/{running}/{verb}", body).error == "standup_not_running"


def test_the_wall_sees_the_same_standup(world: World, running: int, ann: Persona) -> None:
    tv = world.wall("Stairs", team="user")
    tv.watches(f"team/{world.team_id}")
    ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1})
    assert tv.heard()[-1]["put"]["standup"][str(running)]["turn"] == 1
