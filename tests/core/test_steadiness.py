"""A clock that jumps is not believed for a minute."""

from datetime import UTC, datetime, timedelta

from board.core.steadiness import Steadiness

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
