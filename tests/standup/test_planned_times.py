"""When the next standup is."""

from datetime import UTC, datetime, timedelta

import pytest

from board.standup.planned_times import next_time
from tests.support.standups import MONDAY, ZONE


def following(after: datetime, **more: object) -> datetime | None:
    plan: dict = {
        "weekdays": [0, 2, 4],
        "at": "08:30",
        "zone": ZONE,
        "country": "SE",
        "days": {},
    } | more
    return next_time(**plan, after=after)


def day_of(instant: datetime | None) -> str:
    return instant.astimezone(UTC).isoformat(timespec="minutes") if instant else ""


def test_monday_wednesday_friday_at_the_local_time() -> None:
    assert day_of(following(MONDAY)) == "2026-11-23T07:30+00:00"
    assert day_of(following(MONDAY + timedelta(hours=1, minutes=30))) == "2026-11-25T07:30+00:00"
    assert day_of(following(datetime(2026, 7, 1, tzinfo=UTC))) == "2026-07-01T06:30+00:00"


def test_public_holidays_are_left_out_by_country() -> None:
    before_christmas = datetime(2026, 12, 23, 12, tzinfo=UTC)
    assert day_of(following(before_christmas)) == "2026-12-28T07:30+00:00"
    assert day_of(following(before_christmas, country="")) == "2026-12-25T07:30+00:00"


@pytest.mark.parametrize(
    ("country", "day"),
    [("SE", "2025-06-06"), ("SE", "2026-01-06"), ("DK", "2026-04-02"), ("DK", "2026-04-06")],
)
def test_a_holiday_of_each_country(country: str, day: str) -> None:
    at = following(
        datetime.fromisoformat(f"{day}T00:30:00+01:00"), weekdays=list(range(7)), country=country
    )
    assert day_of(at) > f"{day}T23:00"


def test_sundays_are_no_holidays_of_their_own() -> None:
    assert (
        day_of(following(datetime(2026, 11, 28, 12, tzinfo=UTC), weekdays=[6]))
        == "2026-11-29T07:30+00:00"
    )


def test_a_night_that_leaves_the_time_out_and_one_that_repeats_it() -> None:
    night = {"weekdays": [6], "at": "02:30"}
    assert (
        day_of(following(datetime(2026, 3, 28, 12, tzinfo=UTC), **night))
        == "2026-03-29T01:30+00:00"
    )
    first = following(datetime(2026, 10, 24, 12, tzinfo=UTC), **night)
    assert day_of(first) == "2026-10-25T00:30+00:00"
    assert day_of(following(first or MONDAY, **night)) == "2026-11-01T01:30+00:00"


def test_single_days_go_over_the_plan_and_over_holidays() -> None:
    days = {"2026-11-23": "", "2026-11-24": "23:55", "2026-12-25": "09:00"}
    assert day_of(following(MONDAY, days=days)) == "2026-11-24T22:55+00:00"
    assert (
        day_of(following(datetime(2026, 12, 23, 12, tzinfo=UTC), days=days))
        == "2026-12-25T08:00+00:00"
    )


def test_nothing_planned_is_none() -> None:
    assert following(MONDAY, weekdays=[]) is None
