"""A value's place in a picture."""

import pytest

from board.web.axes import Axes, in_quarters


@pytest.mark.parametrize(("value", "y"), [(0, 246), (5, 131), (10, 16)])
def test_nothing_stands_at_the_bottom_and_the_most_at_the_top(value: float, y: float) -> None:
    assert Axes(280, 10, in_quarters(10)).y(value) == y


def test_neighbours_share_the_width() -> None:
    axes = Axes(280, 1, [])
    assert (axes.x(0), axes.x(1)) == (axes.left, axes.end)
    assert axes.step(4) * 4 == axes.end - axes.left
    assert axes.step(0) == axes.end - axes.left
