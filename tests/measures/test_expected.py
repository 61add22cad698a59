"""What is expected on a day (docs/numbers.md)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from board.measures.expected import Plan

BEGINS = date(2026, 1, 1)
VALUES = st.floats(-1e6, 1e6)
LENGTHS = st.integers(2, 2000)


def plan_of(baseline: float, target: float, days: int, **more: object) -> Plan:
    direction = "up" if target >= baseline else "down"
    line = {"baseline": baseline, "target": target, "direction": direction}
    return Plan(**line, begins_on=BEGINS, due_on=BEGINS + timedelta(days=days), **more)


@given(VALUES, VALUES, LENGTHS, st.integers(-3000, 5000))
def test_it_is_never_beyond_baseline_and_target(a: float, b: float, days: int, on: int) -> None:
    expected = plan_of(a, b, days).expected(BEGINS + timedelta(days=on))
    assert min(a, b) - 1e-6 <= expected <= max(a, b) + 1e-6


@given(VALUES, VALUES, LENGTHS, st.integers(0, 2000), st.integers(0, 2000))
def test_a_later_day_is_never_expected_to_be_worse(
    a: float, b: float, days: int, one: int, more: int
) -> None:
    plan = plan_of(a, b, days)
    first, later = BEGINS + timedelta(days=one), BEGINS + timedelta(days=one + more)
    assert plan.better(plan.expected(later), plan.expected(first)) >= -1e-6


@given(VALUES, VALUES, LENGTHS, st.floats(0, 1e6), st.data())
def test_in_the_dip_it_is_worse_by_the_depth_at_most(
    a: float, b: float, days: int, depth: float, data: st.DataObject
) -> None:
    until = data.draw(st.integers(1, days))
    plan = plan_of(a, b, days, dip_depth=depth, dip_until=BEGINS + timedelta(days=until))
    for n in range(0, days + 1, max(1, days // 20)):
        day = BEGINS + timedelta(days=n)
        worse_by = plan.better(plan.straight(day), plan.expected(day))
        assert -1e-6 <= worse_by <= depth + 1e-6
        assert plan.is_in_dip(day) or worse_by == 0


def test_half_way_it_is_half_done_and_the_dip_is_deepest_in_its_middle() -> None:
    plan = plan_of(100, 60, 100, dip_depth=10, dip_until=BEGINS + timedelta(days=50))
    assert plan.straight(BEGINS + timedelta(days=50)) == 80
    assert plan.expected(BEGINS + timedelta(days=25)) == 100  # 90 on the line, and 10 worse
    assert plan.expected(BEGINS + timedelta(days=75)) == 70
