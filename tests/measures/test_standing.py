"""How a measure stands, in a word."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.measures.expected import Plan
from board.measures.standing import STANDINGS, standing_of

BEGINS = date(2026, 1, 1)
CALLS = Plan(
    direction="down",
    baseline=100,
    target=60,
    begins_on=BEGINS,
    due_on=BEGINS + timedelta(days=100),
    dip_depth=20,
    dip_until=BEGINS + timedelta(days=40),
)


@pytest.mark.parametrize(
    ("on", "value", "standing"),
    [
        (50, 60, "reached"),
        (50, 70, "ahead"),
        (50, 81, "on_the_line"),
        (50, 90, "behind"),
        (20, 110, "in_the_dip"),
        (20, 112, "in_the_dip"),
        (20, 120, "behind"),
        (20, 91, "on_the_line"),
        (45, 95, "behind"),
    ],
)
def test_the_newest_reading_says_it(on: int, value: float, standing: str) -> None:
    assert standing_of(CALLS, (BEGINS + timedelta(days=on), value)) == standing


def test_without_a_reading_nobody_knows() -> None:
    assert standing_of(CALLS, None) == "unread"


@given(st.integers(-50, 200), st.integers(-200, 200))
def test_upwards_is_the_mirror_of_downwards(on: int, value: int) -> None:
    mirrored = replace(CALLS, direction="up", baseline=-100, target=-60)
    day = BEGINS + timedelta(days=on)
    assert standing_of(CALLS, (day, value)) == standing_of(mirrored, (day, -value))


@given(st.integers(-50, 200), st.integers(-200, 200))
def test_a_better_reading_never_stands_worse(on: int, value: int) -> None:
    day, order = BEGINS + timedelta(days=on), ["behind", *STANDINGS[4:0:-1]]
    ranks = [order.index(standing_of(CALLS, (day, one))) for one in (value, value - 1)]
    assert ranks[1] >= ranks[0]


def test_what_is_to_be_held_is_held() -> None:
    level = replace(CALLS, baseline=60, dip_depth=0, dip_until=None)
    day = BEGINS + timedelta(days=10)
    assert [standing_of(level, (day, value)) for value in (60, 61)] == ["reached", "behind"]
