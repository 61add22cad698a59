"""A value's place in a picture."""

import pytest

from board.web.axes import NARROW, Axes, whole_steps


@pytest.mark.parametrize(("value", "y"), [(0, 246), (5, 131), (10, 16)])
def test_nothing_stands_at_the_bottom_and_the_most_at_the_top(value: float, y: float) -> None:
    assert Axes(280, 10, whole_steps(10)).y(value) == y


def test_neighbours_share_the_width() -> None:
    axes = Axes(280, 1, [])
    assert (axes.x(0), axes.x(1)) == (axes.left, axes.end)
    assert axes.step(4) * 4 == axes.end - axes.left
    assert axes.step(0) == axes.end - axes.left


@pytest.mark.parametrize(
    ("most", "lines"),
    [
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (8.2, [0, 2, 4, 6, 8, 10]),
        (33, [0, 10, 20, 30, 40]),
        (240, [0, 50, 100, 150, 200, 250]),
    ],
)
def test_lines_stand_at_whole_numbers(most: float, lines: list[int]) -> None:
    assert whole_steps(most) == lines


def test_on_a_phone_the_same_is_drawn_narrower() -> None:
    axes = Axes(280, 10, whole_steps(10), NARROW)
    assert (axes.size, axes.end) == ("narrow", NARROW - axes.right)
