"""Actions in order, each at its instant."""

from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from board.core import clock
from board.core.errors import NotFound
from board.demo.agenda import Agenda, Disturbed

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def agenda() -> Agenda:
    return Agenda(NOW, ZoneInfo("Europe/Stockholm"), weeks=2)


def test_what_is_planned_happens_in_order_with_the_clock_at_its_instant(agenda: Agenda) -> None:
    seen: list[datetime] = []
    for hours in (2, 5, 3):
        agenda.plan(NOW - timedelta(hours=hours), lambda: seen.append(clock.now()))
    agenda.live_through()
    assert [(NOW - at) // timedelta(hours=1) for at in seen] == [5, 3, 2]


def test_an_action_may_plan_more_and_what_would_lie_ahead_is_left_out(agenda: Agenda) -> None:
    seen: list[str] = []
    follow_up = partial(agenda.plan, NOW - timedelta(hours=1), partial(seen.append, "later"))
    agenda.plan(NOW - timedelta(hours=2), follow_up)
    agenda.plan(NOW + timedelta(hours=1), partial(seen.append, "never"))
    agenda.live_through()
    assert seen == ["later"]
    assert len(agenda) == 0


def test_it_says_when_somebody_else_has_taken_away_what_it_tells_of(agenda: Agenda) -> None:
    def turn() -> None:
        raise NotFound(kind="standup", id=2)

    agenda.plan(NOW - timedelta(hours=1), turn)
    with pytest.raises(Disturbed):
        agenda.live_through()


def test_its_days_are_working_days_from_a_monday_until_today(agenda: Agenda) -> None:
    assert {day.weekday() for day in agenda.days} == {0, 1, 2, 3, 4}
    assert agenda.days[0].weekday() == 0
    assert agenda.days[-1] == NOW.date()


def test_a_story_that_is_told_on_a_sunday_ends_on_friday() -> None:
    sunday = NOW + timedelta(days=4)
    agenda = Agenda(sunday, ZoneInfo("Europe/Stockholm"), weeks=1)
    assert agenda.days[-1] == (sunday - timedelta(days=2)).date()


def test_a_clock_time_is_local_in_summer_and_in_winter() -> None:
    agenda = Agenda(datetime(2026, 4, 1, 10, tzinfo=UTC), ZoneInfo("Europe/Stockholm"), weeks=2)
    before, after = agenda.at(agenda.days[0], 7, 0), agenda.at(agenda.days[-1], 7, 0)
    assert (before.hour, after.hour) == (6, 5)
    assert agenda.start == before
