"""Other weights, tried on what was dealt."""

from board.triage.values import Deal
from board.triage.what_if import Tried, tried


def deals(*teams: int) -> list[Deal]:
    return [Deal(mode="auto", team=team, reason="", before={}) for team in teams]


def test_the_same_tickets_are_dealt_again_by_other_weights() -> None:
    assert tried(deals(1, 2, 1, 2), {1: 3, 2: 1}) == [Tried(1, 2, 3), Tried(2, 2, 1)]


def test_a_team_without_a_weight_would_have_got_nothing() -> None:
    assert tried(deals(1, 2), {1: 1}) == [Tried(1, 1, 2), Tried(2, 1, 0)]
    assert tried([], {1: 1}) == [Tried(1, 0, 0)]
    assert tried(deals(1), {}) == [Tried(1, 1, 0)]
