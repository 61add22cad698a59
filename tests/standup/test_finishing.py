"""Nothing ends by a slip: for twenty seconds a finished standup goes on as if nothing had been
pressed."""

from datetime import timedelta

import pytest

from board.standup.models import Standup
from board.standup.scheduler import keep_standups
from tests.support.standups import MORNING, ZONE, at, ends
from tests.support.world import Persona, World

SECOND = 1 / 60
BEGINS_AT = MORNING


def seconds(n: float) -> float:
    return 9 + n * SECOND


@pytest.fixture
def finished(running: int, ann: Persona) -> int:
    """Nine minutes after it began."""
    with at(9):
        assert ann.post(f"/standups/{running}/finish").status == 200
    return running


def test_it_goes_on_where_it_was_and_no_clock_stood_still(
    world: World, finished: int, cy: Persona
) -> None:
    before = world.row(Standup, finished)
    with at(seconds(19)):
        assert cy.post(f"/standups/{finished}/go-on").status == 200
    with at(seconds(25)):
        assert keep_standups(ZONE) == 0
        after = world.row(Standup, finished)
        assert cy.post(f"/standups/{finished}/turn", {"turn": 0, "to": 1}).status == 200
    clocks = ("state", "turn", "ends_at", "turn_started_at")
    assert [getattr(after, one) for one in clocks] == [getattr(before, one) for one in clocks]


def test_after_twenty_seconds_it_was_over_when_somebody_pressed(
    world: World, finished: int
) -> None:
    with at(seconds(19)):
        assert keep_standups(ZONE) == 0
    with at(seconds(21)):
        assert keep_standups(ZONE) == 1
    row = world.row(Standup, finished)
    assert (row.state, row.record.seconds, row.ending_at) == ("held", 540, None)


def test_a_server_that_was_away_meanwhile_ends_it_all_the_same(world: World, finished: int) -> None:
    with at(60):
        assert keep_standups(ZONE) == 1
    assert world.row(Standup, finished).finished_at == MORNING + timedelta(minutes=9)


def test_two_people_finishing_at_once_have_the_same_twenty_seconds(
    world: World, finished: int, cy: Persona
) -> None:
    with at(seconds(10)):
        assert cy.post(f"/standups/{finished}/finish").status == 200
    assert world.row(Standup, finished).ending_at == MORNING + timedelta(minutes=9, seconds=20)


def test_meanwhile_nothing_is_told_of_the_mood_and_one_may_still_answer(
    world: World, running: int, ann: Persona
) -> None:
    team = [world.person(f"P{n}", team="user") for n in range(5)]
    tv = world.wall("Stairs", team="user")
    with at(9):
        ann.post(f"/standups/{running}/finish")
        for one in team:
            assert one.post(f"/standups/{running}/mood", {"mood": 4}).status == 200
        for who in (ann, tv):
            row = who.snapshot(f"team/{world.team_id}")["rows"]["standup"][str(running)]
            assert not row.get("mood")
            assert not row.get("record")
    with at(seconds(21)):
        keep_standups(ZONE)
    assert world.row(Standup, running).mood == [0, 0, 0, 0, 5]


def test_what_is_finished_is_not_steered_until_it_goes_on(
    world: World, finished: int, ann: Persona
) -> None:
    with at(seconds(5)):
        for verb, body in (("turn", {"turn": 0, "to": 1}), ("pause", {}), ("extend", {})):
            assert ann.post(f"/standups/{finished}/{verb}", body).error == "standup_is_ending"


def test_who_does_not_want_to_wait_ends_it(world: World, running: int, ann: Persona) -> None:
    with at(9):
        assert ann.post(f"/standups/{running}/end").error == "standup_not_finished"
        assert ends(ann, running).status == 200
    assert world.row(Standup, running).state == "held"
    assert ann.post(f"/standups/{running}/go-on").error == "standup_not_running"


def test_one_that_was_called_off_by_a_slip_starts(world: World, ann: Persona) -> None:
    world.a_board()
    with at(0):
        standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
        ann.post(f"/standups/{standup}/finish")
        assert ann.post(f"/standups/{standup}/start").status == 200
    with at(1):
        assert keep_standups(ZONE) == 0


def test_a_pause_does_not_lengthen_the_record(world: World, running: int, ann: Persona) -> None:
    with at(5):
        ann.post(f"/standups/{running}/pause")
    with at(9):
        ends(ann, running)
    assert world.row(Standup, running).record.seconds == 300


def test_a_tv_that_may_steer_goes_on_too(world: World, finished: int, ann: Persona) -> None:
    tv = world.wall("Stairs", team="user")
    with at(seconds(5)):
        assert tv.post(f"/standups/{finished}/go-on").status == 404
        ann.post(f"/walls/{tv.actor.id}/change", {"may_steer": True})
        assert tv.post(f"/standups/{finished}/go-on").status == 200
        assert tv.post(f"/standups/{finished}/end").status == 404
