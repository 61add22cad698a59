"""What holds for measures."""

from datetime import date

import pytest

from board.measures.rules import (
    DipTheWrongWay,
    DueBeforeItBegins,
    TargetTheWrongWay,
    ValueTooLarge,
    check_dip,
    check_line,
    converted,
)

JAN, MAY = date(2026, 1, 1), date(2026, 5, 1)


def test_the_target_comes_later_and_is_no_worse() -> None:
    line = {"begins_on": JAN, "due_on": MAY, "baseline": 10.0, "target": 5.0}
    check_line(direction="down", **line)
    check_line(direction="up", **line | {"target": 10.0})
    with pytest.raises(TargetTheWrongWay):
        check_line(direction="up", **line)
    for days in ({"due_on": JAN}, {"due_on": date(2050, 1, 1)}, {"begins_on": date(1900, 1, 1)}):
        with pytest.raises(DueBeforeItBegins):
            check_line(direction="down", **line | days)


@pytest.mark.parametrize(("depth", "until"), [(5, None), (0, MAY), (5, JAN), (5, date(2026, 6, 1))])
def test_a_dip_has_a_depth_and_an_end(depth: float, until: date | None) -> None:
    with pytest.raises(DipTheWrongWay):
        check_dip(dip_depth=depth, dip_until=until, begins_on=JAN, due_on=MAY)


def test_what_grows_out_of_bounds_is_not_converted() -> None:
    assert converted(2, 1000) == 2000
    with pytest.raises(ValueTooLarge):
        converted(1e11, 1000)
