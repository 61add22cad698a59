"""A team's weeks: sums, and nothing of a person."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from board.standup.models import Standup
from board.standup.values import StandupRecord
from board.standup.weeks import weeks_of

ZONE = ZoneInfo("Europe/Stockholm")
FRIDAY = datetime(2026, 11, 27, 7, 30, tzinfo=UTC)


def standup(
    at: datetime, *, minutes: int = 0, mood: list[int] | None = None, is_planned: bool = True
) -> Standup:
    record = StandupRecord(
        seconds=60 * minutes, finished=(), blocked=(), parked=0, here=(), away=()
    )
    return Standup(
        state="held" if minutes else "skipped",
        started_at=at,
        planned_at=at if is_planned else None,
        mood=mood,
        record=record,
    )


def test_a_week_sums_its_moods_and_says_what_was_held_of_what_was_planned() -> None:
    monday, wednesday = FRIDAY - timedelta(days=4), FRIDAY - timedelta(days=2)
    (week,) = weeks_of(
        [
            standup(FRIDAY, minutes=10, mood=[0, 0, 1, 2, 2]),
            standup(wednesday),
            standup(monday, minutes=14, mood=[1, 0, 0, 4, 0]),
        ],
        now=FRIDAY,
        zone=ZONE,
    )
    assert (week.number, week.held, week.planned, week.minutes) == (48, 2, 3, 12)
    assert week.mood == (1, 0, 1, 6, 2)
    assert week.given == [(0, 1), (2, 1), (3, 6), (4, 2)]


def test_where_fewer_than_five_answered_the_week_says_nothing() -> None:
    (week,) = weeks_of([standup(FRIDAY, minutes=10)], now=FRIDAY, zone=ZONE)
    assert week.mood is None


def test_a_sunday_night_is_the_teams_monday() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    (week,) = weeks_of([standup(late, minutes=5)], now=FRIDAY, zone=ZONE)
    assert week.number == 48


def test_it_is_about_the_last_eight_weeks_and_the_turn_of_the_year_is_no_end() -> None:
    now = datetime(2027, 1, 8, 8, 0, tzinfo=UTC)
    days = [now - timedelta(weeks=n) for n in range(12)]
    found = weeks_of([standup(day, minutes=5) for day in days], now=now, zone=ZONE)
    assert [week.number for week in found] == [1, 53, 52, 51, 50, 49, 48, 47]


def test_what_was_opened_by_hand_is_in_neither_number() -> None:
    by_hand = standup(FRIDAY, minutes=5, is_planned=False)
    (week,) = weeks_of([by_hand], now=FRIDAY, zone=ZONE)
    assert (week.held, week.planned, week.minutes) == (0, 0, 5)
