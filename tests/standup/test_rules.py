"""What holds in a standup, by itself: when the next one is, and in which order people speak."""

from datetime import UTC, date, datetime, timedelta

import pytest

from board.standup.rules import NobodyPresent, next_time, speaking_order
from board.standup.values import Presence
from tests.support.standups import MONDAY, MORNING, ZONE


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


MORNING_DAY = date(2026, 11, 20)


def order(
    names: dict[int, str], day: date = MORNING_DAY, by: str = "shuffled", **presence: str
) -> list[int]:
    said = {
        key[1:]: Presence(state=state, at=f"{n}") for n, (key, state) in enumerate(presence.items())
    }
    return speaking_order(names, order=by, presence=said, board_id=1, day=day)


FOUR = {1: "Åsa", 2: "bo", 3: "Ann", 4: "Cy"}


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


def test_the_order_is_shuffled_by_day_and_the_same_all_day() -> None:
    days = [MORNING.date() + timedelta(days=n) for n in range(20)]
    assert len({tuple(order(FOUR, day)) for day in days}) > 5
    assert order(FOUR, days[0]) == order(dict(reversed(FOUR.items())), days[0])


def test_the_order_by_the_alphabet_and_by_who_came_last() -> None:
    assert order(FOUR, by="alphabetical") == [3, 2, 4, 1]
    assert order(FOUR, by="last_in_first", m2="here", m4="remote")[:2] == [4, 2]


def test_who_is_away_or_passes_does_not_speak() -> None:
    assert set(order(FOUR, m1="away", m2="passes", m3="remote")) == {3, 4}


@pytest.mark.parametrize("names", [{}, {1: "Ann"}])
def test_a_standup_of_nobody_is_told_so(names: dict[int, str]) -> None:
    with pytest.raises(NobodyPresent):
        order(names, m1="away")


@pytest.mark.parametrize("size", [1, 40])
def test_teams_of_any_size(size: int) -> None:
    assert sorted(order({n: str(n) for n in range(1, size + 1)})) == list(range(1, size + 1))
