"""Business time: additive, monotone, nothing outside hours; right over a night of clock change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.core.business_time import BusinessHours

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OFFICE = ("08:00-17:00",) * 4 + ("08:00-15:00", "", "")
FIRST = datetime(2026, 1, 1, tzinfo=UTC)

a_moment = st.integers(0, 400 * 1440).map(lambda minutes: FIRST + timedelta(minutes=minutes))
some_hours = st.lists(
    st.sampled_from(["", "08:00-16:30", "00:00-24:00", "02:15-02:45", "22:00-24:00"]),
    min_size=7,
    max_size=7,
)
some_holidays = st.frozensets(st.integers(0, 400).map(lambda n: date(2026, 1, 1) + timedelta(n)))


def an_office(*, hours=OFFICE, holidays=frozenset()) -> BusinessHours:
    return BusinessHours(hours, STOCKHOLM, holidays)


def at(text: str) -> datetime:
    """A clock in Stockholm."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


@given(some_hours, some_holidays, st.lists(a_moment, min_size=3, max_size=3).map(sorted))
def test_two_stretches_are_as_long_as_both_together(hours, holidays, moments) -> None:
    office, (a, b, c) = an_office(hours=hours, holidays=holidays), moments
    whole = office.minutes_between(a, c)
    assert office.minutes_between(a, b) + office.minutes_between(b, c) == pytest.approx(whole)
    assert 0 <= office.minutes_between(a, b) <= whole <= (c - a).total_seconds() / 60


@given(some_hours, some_holidays, a_moment, st.integers(1, 5000))
def test_a_target_ends_when_its_minutes_have_passed_and_not_earlier(
    hours, holidays, begin, minutes
) -> None:
    office = an_office(hours=hours, holidays=holidays)
    end = office.after(begin, minutes)
    if end is None:
        assert office.minutes_between(begin, begin + timedelta(days=1100)) < minutes
    else:
        assert office.minutes_between(begin, end) == pytest.approx(minutes)
        a_minute_before = end - timedelta(minutes=1)
        assert office.minutes_between(begin, a_minute_before) == pytest.approx(minutes - 1)


@pytest.mark.parametrize(
    ("first", "until", "minutes"),
    [
        ("2026-11-23T08:00", "2026-11-23T09:30", 90),
        ("2026-11-23T06:00", "2026-11-23T08:00", 0),
        ("2026-11-20T14:50", "2026-11-23T08:10", 20),
        ("2026-11-21T09:00", "2026-11-22T20:00", 0),
        ("2026-11-23T09:30", "2026-11-23T08:00", 0),
        ("2026-12-23T16:00", "2026-12-28T09:00", 60 + 60),
    ],
    ids=[
        "within a day",
        "before it opens",
        "over a weekend",
        "a weekend",
        "backwards",
        "Christmas",
    ],
)
def test_only_open_minutes_count(first: str, until: str, minutes: int) -> None:
    christmas = frozenset({date(2026, 12, 24), date(2026, 12, 25)})
    assert an_office(holidays=christmas).minutes_between(at(first), at(until)) == minutes


def test_the_night_of_a_clock_change_is_as_long_as_it_is() -> None:
    always = an_office(hours=("00:00-24:00",) * 7)
    spring = always.minutes_between(at("2026-03-29T00:00"), at("2026-03-30T00:00"))
    autumn = always.minutes_between(at("2026-10-25T00:00"), at("2026-10-26T00:00"))
    assert (spring, autumn) == (23 * 60, 25 * 60)


def test_a_day_at_the_office_is_the_same_before_and_after_the_clock_changes() -> None:
    friday, monday = at("2026-03-27T15:00"), at("2026-03-30T09:00")
    assert an_office().minutes_between(friday, monday) == 60
    assert an_office().after(friday, 60) == monday


def test_what_comes_at_night_starts_when_the_office_opens() -> None:
    assert an_office().after(at("2026-11-23T23:00"), 30) == at("2026-11-24T08:30")


def test_an_office_that_never_opens_has_no_end_of_a_target() -> None:
    assert an_office(hours=("",) * 7).after(FIRST, 1) is None


def test_ten_years_are_counted_by_their_days() -> None:
    class Counted(BusinessHours):
        asked = 0

        def _span_on(self, day):
            Counted.asked += 1
            return super()._span_on(day)

    office = Counted(OFFICE, STOCKHOLM)
    office.minutes_between(FIRST, FIRST + timedelta(days=3650))
    assert Counted.asked == 3651
