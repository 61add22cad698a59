"""Timers: what is done by itself."""

from board.settings import load
from board.timers import timers
from tests.support.world import World


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
    assert slow == {"mails kept and not filed", "calendars of absences", "old queues"}
