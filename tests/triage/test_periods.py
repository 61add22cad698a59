"""The days that numbers are about."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from board.triage.periods import MOST_DAYS, Period, period_of

TODAY = date(2026, 11, 26)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def a_period(name: str, first: date | None = None, last: date | None = None) -> Period:
    return period_of(name, first=first, last=last, today=TODAY, zone=STOCKHOLM)


def test_the_usual_days_end_today() -> None:
    assert (a_period("28").first, a_period("28").last) == (date(2026, 10, 30), TODAY)
    assert (TODAY - a_period("quarter").first).days == 90


def test_days_begin_and_end_at_midnight_where_people_are() -> None:
    autumn = a_period("own", date(2026, 10, 25), date(2026, 10, 25))
    begins, ends = datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)
    assert (autumn.since, autumn.until) == (begins, ends), "that day has 25 hours"


@pytest.mark.parametrize("name", ["", "x", "own", "999"])
def test_what_nobody_can_mean_is_the_usual_days(name: str) -> None:
    assert a_period(name) == a_period("28")


def test_own_days_are_turned_cut_and_never_to_come() -> None:
    turned = a_period("own", date(2026, 11, 20), date(2026, 11, 10))
    assert (turned.first, turned.last) == (date(2026, 11, 10), date(2026, 11, 20))
    long = a_period("own", date(1, 1, 1), date(9999, 12, 31))
    assert (long.last, (long.last - long.first).days) == (TODAY, MOST_DAYS - 1)


def test_weeks_begin_on_mondays_and_cover_the_period() -> None:
    weeks = a_period("own", date(2026, 11, 11), date(2026, 11, 16)).weeks()
    assert weeks == [date(2026, 11, 9), date(2026, 11, 16)]
    assert a_period("28").monday_of(datetime(2026, 11, 22, 23, 30, tzinfo=UTC)) == weeks[1].replace(
        day=23
    )
