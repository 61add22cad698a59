"""How even the deal was."""

import pytest

from board.triage.evenness import evenness


def test_of_two_teams_the_ratio_is_their_difference_by_their_sum() -> None:
    found = evenness([30, 20], [1, 1])
    assert found is not None
    assert (found.gap, found.ratio) == (10, pytest.approx(10 / 50))
    assert found.chance == pytest.approx(1.96 * 50**0.5)


def test_capacities_are_taken_into_account() -> None:
    found = evenness([30, 10], [3, 1])
    assert found is not None
    assert (found.gap, found.ratio) == (0, 0)


def test_of_more_teams_it_is_between_even_and_all_for_one() -> None:
    one_has_all, even = evenness([9, 0, 0], [1, 1, 1]), evenness([3, 3, 3], [1, 1, 1])
    assert one_has_all is not None
    assert even is not None
    assert (one_has_all.ratio, even.ratio) == (pytest.approx(1), pytest.approx(0))


def test_without_tickets_there_is_no_ratio_and_one_team_is_not_compared() -> None:
    found = evenness([0, 0], [1, 1])
    assert found is not None
    assert (found.gap, found.ratio) == (0, None)
    assert evenness([5], [1]) is None
