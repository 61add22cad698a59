"""What holds for absences."""

from datetime import date, timedelta

import pytest

from board.absences.rules import (
    LONGEST_DAYS,
    DaysTheWrongWayRound,
    ReadFromCalendar,
    check_days,
    check_was_said_here,
)

DAY = date(2026, 12, 1)


def test_a_day_alone_and_the_longest_leave_are_fine() -> None:
    check_days(DAY, DAY)
    check_days(DAY, DAY + timedelta(days=LONGEST_DAYS))
    for wrong in (DAY - timedelta(days=1), DAY + timedelta(days=LONGEST_DAYS + 1)):
        with pytest.raises(DaysTheWrongWayRound):
            check_days(DAY, wrong)


def test_what_a_calendar_says_is_changed_there() -> None:
    check_was_said_here(None)
    with pytest.raises(ReadFromCalendar):
        check_was_said_here(3)
