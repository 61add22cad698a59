"""Where a measure is going, from what was read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.measures.forecast import LEAST, NEWEST, QUANTILES, forecast

BEGINS = date(2026, 1, 1)
FAR = BEGINS + timedelta(days=4000)


def read(*pairs: tuple[int, float]) -> list[tuple[date, float]]:
    return [(BEGINS + timedelta(days=n), value) for n, value in pairs]


@given(
    st.lists(st.integers(0, 700), min_size=LEAST, max_size=40, unique=True),
    st.floats(-100, 100),
    st.floats(-1000, 1000),
)
def test_over_any_gaps_a_straight_line_goes_on_straight(
    days: list[int], slope: float, height: float
) -> None:
    band = forecast(read(*((n, height + slope * n) for n in days)), until=FAR)
    for day, low, high in band:
        likely = height + slope * (day - BEGINS).days
        assert low == pytest.approx(likely, abs=1e-3)
        assert high == pytest.approx(likely, abs=1e-3)


@given(
    st.dictionaries(st.integers(0, 700), st.floats(-1e6, 1e6), min_size=LEAST, max_size=40),
    st.randoms(),
)
def test_it_widens_ahead_and_does_not_mind_in_which_order_it_is_read(
    values: dict[int, float], random: object
) -> None:
    readings = read(*values.items())
    band = forecast(readings, until=FAR)
    random.shuffle(readings)  # type: ignore[attr-defined]
    assert forecast(readings, until=FAR) == band
    widths = [high - low for _, low, high in band]
    assert all(later >= sooner - 1e-6 for sooner, later in zip(widths, widths[1:], strict=False))


def test_too_little_says_nothing() -> None:
    weekly = read(*((7 * n, 100 - n) for n in range(LEAST)))
    assert forecast(weekly[:-1], until=FAR) == []
    assert forecast(read(*((n, n) for n in range(LEAST))), until=FAR) == []
    assert forecast(weekly, until=weekly[-1][0]) == []


def test_it_looks_no_further_ahead_than_back_and_not_beyond_the_target() -> None:
    weekly = read(*((7 * n, 100 - n) for n in range(LEAST)))
    last = weekly[-1][0]
    assert forecast(weekly, until=FAR)[-1][0] == last + (last - BEGINS)
    assert forecast(weekly, until=last + timedelta(days=3))[-1][0] == last + timedelta(days=3)


def test_the_interval_is_that_of_the_books() -> None:
    """Residuals ±1 around 0 in six equidistant readings: s² = 6/4 less what the slope takes."""
    readings = read((0, 1), (10, -1), (20, 1), (30, -1), (40, 1), (50, -1))
    (day, low, high) = forecast(readings, until=BEGINS + timedelta(days=60))[-1]
    # slope −3/175 per day, s = 1.1711, at 35 days from the middle of Sxx = 1750
    half = 1.533 * 1.17108 * (1 + 1 / 6 + 35**2 / 1750) ** 0.5
    assert day == BEGINS + timedelta(days=60)
    assert (high - low) / 2 == pytest.approx(half, rel=1e-4)
    assert (high + low) / 2 == pytest.approx(-0.6, abs=1e-9)


def test_there_is_a_quantile_for_every_number_of_readings() -> None:
    assert len(QUANTILES) == NEWEST - LEAST + 1
    assert list(QUANTILES) == sorted(QUANTILES, reverse=True)
