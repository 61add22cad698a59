"""What a chart gets."""

from datetime import date, timedelta

from board.measures.expected import Plan
from board.measures.picture import progress_of
from board.measures.values import Point

BEGINS = date(2026, 1, 1)
PLAN = Plan(
    direction="up", baseline=0, target=10, begins_on=BEGINS, due_on=BEGINS + timedelta(days=100)
)


def test_the_newest_reading_stands_beside_what_was_expected_that_day() -> None:
    shown = progress_of(PLAN, [(BEGINS, 0.0), (BEGINS + timedelta(days=50), 7.0)])
    assert (shown.standing, shown.value, shown.expected, shown.day) == (
        "ahead",
        7.0,
        5.0,
        "2026-02-20",
    )
    assert shown.line == (Point("2026-01-01", 0.0), Point("2026-04-11", 10.0))
    assert shown.straight == () == shown.band


def test_nothing_read_is_nothing_said() -> None:
    shown = progress_of(PLAN, [])
    assert (shown.standing, shown.value, shown.expected, shown.count) == ("unread", None, None, 0)
