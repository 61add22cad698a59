"""Planned standups open, forgotten ones end, missed ones are noted: without a hand, and once."""

from datetime import timedelta

import pytest

from board.core import clock
from board.standup.scheduler import keep_standups
from tests.support.standups import MONDAY, ZONE, ends, kept_at, plan, plans, standups
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_it_opens_by_itself_two_minutes_before_once(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    assert kept_at(minutes=-3) == 0
    assert kept_at(minutes=-1.9) == 1
    assert kept_at(minutes=-1.9) == kept_at(minutes=1) == 0
    [standup] = standups(world)
    assert (standup.state, standup.planned_at) == (
        "gathering",
        MONDAY + timedelta(hours=1, minutes=30),
    )
    assert plan(world).next_at == MONDAY + timedelta(days=2, hours=1, minutes=30)


def test_one_that_nobody_started_was_not_held(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(f"/teams/{world.team_id}/standup/lines", {"text": "The lift"})
    kept_at(minutes=0)
    assert kept_at(minutes=21) == 1
    [skipped] = standups(world)
    assert (skipped.state, skipped.said) == ("skipped", ())
    assert [line.text for line in plan(world).lines] == ["The lift"]


def test_a_server_that_was_down_notes_what_was_missed_and_keeps_the_lines(
    world: World, ann: Persona
) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(f"/teams/{world.team_id}/standup/lines", {"text": "The lift"})
    kept_at(hours=5)
    [missed] = standups(world)
    assert (missed.state, missed.finished_at, missed.said) == ("skipped", missed.planned_at, ())
    assert [line.text for line in plan(world).lines] == ["The lift"]


def test_a_clock_that_ran_days_ahead_has_skipped_no_standup(world: World, ann: Persona) -> None:
    world.a_board()
    plans(world, ann)
    first = plan(world).next_at
    kept_at(hours=80)
    assert {one.state for one in standups(world)} == {"skipped"}
    assert plan(world).next_at != first
    assert kept_at(minutes=-30) == 1
    assert plan(world).next_at == first
    assert [one.planned_at for one in standups(world)] == [None] * len(standups(world))
    assert kept_at(minutes=-29) == 0, "once"
    assert kept_at(minutes=-1) == 1
    assert standups(world)[-1].state == "gathering"


def test_opened_by_hand_shortly_before_it_is_the_planned_one(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    with clock.moved_to(MONDAY + timedelta(hours=1)):
        standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
        ann.post(f"/standups/{standup}/start")
        ends(ann, standup)
        plans(world, ann, minutes=10)
    assert kept_at(minutes=0) == 0
    assert [one.state for one in standups(world)] == ["held"]


def test_one_that_runs_when_the_time_comes_is_the_planned_one(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
        plans(world, ann)
    with clock.moved_to(MONDAY + timedelta(hours=1, minutes=20)):
        ann.post(f"/standups/{standup}/start")
    kept_at(minutes=0)
    assert [one.planned_at is not None for one in standups(world)] == [True]


def test_a_forgotten_one_ends_by_itself_and_says_so(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
        ann.post(f"/standups/{standup}/start")
    with clock.moved_to(MONDAY + timedelta(minutes=44)):
        assert keep_standups(ZONE) == 0
    with clock.moved_to(MONDAY + timedelta(minutes=46)):
        assert keep_standups(ZONE) == 1
    [row] = standups(world)
    assert (row.state, row.is_forgotten, row.record.seconds) == ("held", True, 900)


def test_a_member_removed_in_mid_turn_gives_the_turn_on(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board()
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/start")
    people = standups(world)[0].people
    siv.post(f"/members/{people[0]}/change", {"is_active": False})
    assert keep_standups(ZONE) == 1
    row = standups(world)[0]
    assert (row.people[row.turn :], row.turn, row.state) == (people[1:], 1, "running")
    assert keep_standups(ZONE) == 0


def test_a_member_removed_while_they_gather_starts_nothing(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board()
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    siv.post(f"/members/{cy.actor.id}/change", {"is_active": False})
    assert keep_standups(ZONE) == 0
    assert standups(world)[0].state == "gathering"
    assert ann.post(f"/standups/{standup}/start").status == 200


def test_each_planned_day_that_a_stopped_server_missed_is_noted(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    for _ in range(5):
        kept_at(days=5)
    assert [one.state for one in standups(world)] == ["skipped"] * 3


def test_one_teams_trouble_is_not_the_others(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    from board.standup import scheduler

    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    monkeypatch.setattr(scheduler, "_to_look_at", lambda: [999_999, world.team_id])
    assert kept_at(minutes=0) == 1
