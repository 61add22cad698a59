"""Timers: what is done by itself, and not while the clock jumps."""

from datetime import UTC, datetime, timedelta

from board.settings import load
from board.timers import Steadiness, timers
from tests.support.world import World

EIGHT = datetime(2026, 11, 27, 8, tzinfo=UTC)


def test_a_clock_that_is_eighty_hours_ahead_for_twelve_seconds_does_nothing() -> None:
    steady = Steadiness()
    assert steady.holds(EIGHT, 1000.0)
    assert steady.holds(EIGHT + timedelta(seconds=1), 1001.0)
    for second in range(2, 14):
        assert not steady.holds(EIGHT + timedelta(hours=80, seconds=second), 1000.0 + second)
    assert not steady.holds(EIGHT + timedelta(seconds=14), 1014.0), "set right: that was a jump too"
    assert steady.holds(EIGHT + timedelta(seconds=75), 1075.0)


def test_a_clock_that_stays_ahead_is_believed_after_a_minute() -> None:
    steady = Steadiness()
    assert steady.holds(EIGHT, 0.0)
    assert not steady.holds(EIGHT + timedelta(hours=1), 1.0)
    assert steady.holds(EIGHT + timedelta(hours=1, seconds=61), 62.0)


def test_slow_work_is_no_jump() -> None:
    steady = Steadiness()
    assert steady.holds(EIGHT, 0.0)
    assert steady.holds(EIGHT + timedelta(minutes=10), 600.0)


def test_every_timer_has_a_name_of_its_own_and_nothing_to_do_where_nothing_is(
    world: World,
) -> None:
    """The second round finds what the first one left: work that is never done would be an event
    every few seconds."""
    all_timers = timers(world.app.extensions["settings"])
    assert len({timer.name for timer in all_timers}) == len(all_timers) > 15
    for timer in all_timers:
        timer.work()
    assert {timer.name: timer.work() for timer in all_timers if timer.work()} == {}


def test_what_waits_for_children_keeps_no_standup_waiting() -> None:
    slow = {timer.name for timer in timers(load({"TAVLA_CONFIG": "testing.toml"})) if timer.is_slow}
    assert slow == {"mails kept and not filed"}
