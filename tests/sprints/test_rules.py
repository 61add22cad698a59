"""What holds for sprints, by itself."""

from datetime import date, timedelta

import pytest

from board.sprints.rules import (
    MOST_DAYS,
    SprintDatesCrossed,
    SprintNotActive,
    SprintNotPlanned,
    check_active,
    check_dates,
    check_planned,
)

MONDAY = date(2026, 11, 16)


@pytest.mark.parametrize("days", [0, 1, 13, MOST_DAYS])
def test_a_sprint_lasts_from_a_day_to_two_months(days: int) -> None:
    check_dates(MONDAY, MONDAY + timedelta(days=days))


@pytest.mark.parametrize("days", [-1, -400, MOST_DAYS + 1])
def test_a_sprint_that_ends_before_it_begins_or_never_is_none(days: int) -> None:
    with pytest.raises(SprintDatesCrossed) as refused:
        check_dates(MONDAY, MONDAY + timedelta(days=days))
    assert refused.value.facts == {"most": MOST_DAYS}


def test_only_what_is_planned_begins_and_only_what_goes_on_ends() -> None:
    check_planned("planned")
    check_active("active")
    for state in ("active", "closed"):
        with pytest.raises(SprintNotPlanned):
            check_planned(state)
    for state in ("planned", "closed"):
        with pytest.raises(SprintNotActive):
            check_active(state)
