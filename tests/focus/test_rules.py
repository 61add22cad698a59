"""What holds for initiatives, by itself."""

from datetime import date

import pytest

from board.focus.rules import (
    InitiativesInCircle,
    PartOfItself,
    TooManyActive,
    check_may_activate,
    check_needs,
    check_parts,
    is_first_step,
)


def test_the_limit_by_itself() -> None:
    check_may_activate(4, limit=5)
    with pytest.raises(TooManyActive):
        check_may_activate(5, limit=5)


def test_a_leap_day_is_within_a_week() -> None:
    today = date(2028, 2, 22)
    assert is_first_step(is_under_way=False, starts_on=date(2028, 2, 29), today=today)
    assert not is_first_step(is_under_way=False, starts_on=date(2028, 3, 1), today=today)


def test_a_long_row_of_needs_is_gone_along_once() -> None:
    needs = {n: [n + 1, n + 2] for n in range(2000)}
    check_needs(5000, 0, needs)
    with pytest.raises(InitiativesInCircle):
        check_needs(2001, 0, needs)


def test_parts_that_stand_in_a_circle_already_hang_nothing_up() -> None:
    check_parts(9, 1, {1: 2, 2: 1})
    with pytest.raises(PartOfItself):
        check_parts(2, 1, {1: 2})
