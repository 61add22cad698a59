"""The fifteen minutes."""

from datetime import UTC, datetime, timedelta

import pytest

from board.core import clock
from board.standup.models import Standup
from board.standup.rules import NobodyPresent, speaking_order
from tests.support.world import Persona, World

MORNING = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)


@pytest.fixture
def running(world: World, ann: Persona, cy: Persona) -> int:
    world.a_board(cards={"Doing": ["A"]})
    with clock.moved_to(MORNING):
        return ann.post(f"/boards/{world.board_id}/standup").result["standup"]


def at(minutes: float):  # type: ignore[no-untyped-def]
    return clock.moved_to(MORNING + timedelta(minutes=minutes))


def test_everybody_of_the_team_speaks_once_but_not_viewers(world: World, running: int, vera: Persona) -> None:
    people = world.row(Standup, running).people
    assert len(people) == len(set(people)) == 2


def test_the_order_is_shuffled_by_day_and_the_same_all_day() -> None:
    days = [MORNING.date() + timedelta(days=n) for n in range(20)]
    orders = {tuple(speaking_order([1, 2, 3, 4], board_id=1, day=day)) for day in days}
    assert len(orders) > 5
    assert speaking_order([4, 2, 1, 3], board_id=1, day=days[0]) == speaking_order(
        [1, 2, 3, 4], board_id=1, day=days[0]
    )


def test_a_team_of_nobody_is_told_so() -> None:
    with pytest.raises(NobodyPresent):
        speaking_order([], board_id=1, day=MORNING.date())


def test_the_clock_is_fifteen_minutes_from_the_start(world: World, running: int) -> None:
    row = world.row(Standup, running)
    assert row.ends_at - row.started_at == timedelta(minutes=15)


def test_two_people_pressing_next_advance_once(world: World, running: int, ann: Persona, cy: Persona) -> None:
    assert ann.post(f"/standups/{running}/next", {"turn": 0}).status == 200
    assert cy.post(f"/standups/{running}/next", {"turn": 0}).error == "turn_already_moved"
    assert world.row(Standup, running).turn == 1


def test_a_pause_stops_every_clock(world: World, running: int, ann: Persona) -> None:
    with at(2):
        ann.post(f"/standups/{running}/pause")
    with at(7):
        ann.post(f"/standups/{running}/resume")
    row = world.row(Standup, running)
    assert row.ends_at == MORNING + timedelta(minutes=20)
    with at(8):
        ann.post(f"/standups/{running}/next", {"turn": 0})
    assert world.row(Standup, running).spent[str(row.people[0])] == 180


def test_next_while_paused_goes_on(world: World, running: int, ann: Persona) -> None:
    with at(1):
        ann.post(f"/standups/{running}/pause")
    with at(3):
        ann.post(f"/standups/{running}/next", {"turn": 0})
    row = world.row(Standup, running)
    assert row.paused_at is None
    assert row.ends_at == MORNING + timedelta(minutes=17)


def test_back_and_forth_adds_up_the_time(world: World, running: int, ann: Persona) -> None:
    for minute, verb, turn in ((1, "next", 0), (2, "previous", 1), (4, "next", 0)):
        with at(minute):
            assert ann.post(f"/standups/{running}/{verb}", {"turn": turn}).status == 200
    row = world.row(Standup, running)
    assert row.spent == {str(row.people[0]): 180, str(row.people[1]): 60}


def test_after_the_last_turn_the_round_is_over_and_stays_there(world: World, running: int, ann: Persona) -> None:
    for turn in range(3):
        ann.post(f"/standups/{running}/next", {"turn": turn})
    assert world.row(Standup, running).turn == 2


def test_finishing_keeps_a_record_and_the_next_one_looks_back_to_it(world: World, running: int, ann: Persona) -> None:
    with at(3):
        ann.moves("A", to="Done")
        ann.post(f"/standups/{running}/park", {"text": "the server hall"})
    with at(9):
        ann.post(f"/standups/{running}/finish")
    row = world.row(Standup, running)
    assert (row.state, row.record["seconds"], row.record["parked"]) == ("held", 540, 1)
    assert row.record["finished"] == [world.card("A").id]
    with at(60 * 24 * 3):
        following = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    assert world.row(Standup, following).since_at == MORNING
    assert list(world.snapshot(f"board/{world.board_id}")["rows"]["standup"]) == [str(following)]


def test_there_is_one_at_a_time(world: World, running: int, cy: Persona) -> None:
    assert cy.post(f"/boards/{world.board_id}/standup").error == "standup_already_running"


def test_a_finished_one_cannot_be_steered(world: World, running: int, ann: Persona) -> None:
    ann.post(f"/standups/{running}/finish")
    for verb, body in (("next", {"turn": 0}), ("pause", {}), ("park", {"text": "x"}), ("finish", {})):
        assert ann.post(f"/standups/{running}/{verb}", body).error == "standup_not_running"


def test_the_wall_sees_the_same_standup(world: World, running: int, ann: Persona) -> None:
    tv = world.wall("Stairs", team="user")
    tv.watches(f"board/{world.board_id}")
    ann.post(f"/standups/{running}/next", {"turn": 0})
    assert tv.heard()[-1]["put"]["standup"][str(running)]["turn"] == 1
