"""What holds for duties."""

from datetime import timedelta

import pytest

from board.core import clock
from board.rota.rules import LATE_AFTER, LONGEST, TimesTheWrongWayRound, check_times, is_late


def test_times_stand_in_order_and_within_months() -> None:
    now = clock.now()
    check_times(now, now + LONGEST)
    for until in (now, now - timedelta(hours=1), now + LONGEST + timedelta(seconds=1)):
        with pytest.raises(TimesTheWrongWayRound):
            check_times(now, until)


def test_it_is_late_after_half_an_hour_unless_it_was_accepted() -> None:
    now = clock.now()
    assert is_late(from_at=now - LATE_AFTER, accepted_at=None, now=now)
    assert not is_late(from_at=now - LATE_AFTER, accepted_at=now, now=now)
    assert not is_late(from_at=now, accepted_at=None, now=now)
