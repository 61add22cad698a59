"""Which of many readings are drawn."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from board.measures.thinning import MOST_DRAWN, thinned

BEGINS = date(2026, 1, 1)


@given(st.lists(st.floats(-1e6, 1e6), max_size=900))
def test_of_many_readings_those_that_stand_out_are_drawn(values: list[float]) -> None:
    readings = [(BEGINS + timedelta(days=n), value) for n, value in enumerate(values)]
    drawn = thinned(readings)
    assert len(drawn) <= MOST_DRAWN
    assert list(drawn) == sorted(set(drawn))
    if values:
        assert drawn[-1] == readings[-1]
        assert {min(values), max(values)} <= {value for _, value in drawn}
