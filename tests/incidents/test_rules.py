"""When an incident began, and how many there are."""

from datetime import UTC, datetime, timedelta

import pytest

from board.incidents.rules import BeganAtNoSuchTime, check_began

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize("before", [timedelta(), timedelta(days=29), timedelta(seconds=-50)])
def test_a_moment_ahead_is_a_browsers_clock(before: timedelta) -> None:
    check_began(NOW - before, now=NOW)


@pytest.mark.parametrize("before", [timedelta(days=31), timedelta(minutes=-2)])
def test_what_cannot_be_is_refused(before: timedelta) -> None:
    with pytest.raises(BeganAtNoSuchTime):
        check_began(NOW - before, now=NOW)
