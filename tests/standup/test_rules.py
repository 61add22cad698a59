"""What holds in a standup, by itself: in which order people speak."""

from datetime import date, timedelta

import pytest

from board.standup.rules import NobodyPresent, speaking_order
from board.standup.values import Presence
from tests.support.standups import MORNING

MORNING_DAY = date(2026, 11, 20)


def order(
    names: dict[int, str], day: date = MORNING_DAY, by: str = "shuffled", **presence: str
) -> list[int]:
    said = {
        key[1:]: Presence(state=state, at=f"{n}") for n, (key, state) in enumerate(presence.items())
    }
    return speaking_order(names, order=by, presence=said, team_id=1, day=day)


FOUR = {1: "Åsa", 2: "bo", 3: "Ann", 4: "Cy"}


def test_the_order_is_shuffled_by_day_and_the_same_all_day() -> None:
    days = [MORNING.date() + timedelta(days=n) for n in range(20)]
    assert len({tuple(order(FOUR, day)) for day in days}) > 5
    assert order(FOUR, days[0]) == order(dict(reversed(FOUR.items())), days[0])


def test_the_order_by_the_alphabet_and_by_who_came_last() -> None:
    assert order(FOUR, by="alphabetical") == [3, 2, 4, 1]
    assert order(FOUR, by="last_in_first", m2="here", m4="remote")[:2] == [4, 2]


def test_who_is_away_or_passes_does_not_speak() -> None:
    assert set(order(FOUR, m1="away", m2="passes", m3="remote")) == {3, 4}


@pytest.mark.parametrize("names", [{}, {1: "Ann"}])
def test_a_standup_of_nobody_is_told_so(names: dict[int, str]) -> None:
    with pytest.raises(NobodyPresent):
        order(names, m1="away")


@pytest.mark.parametrize("size", [1, 40])
def test_teams_of_any_size(size: int) -> None:
    assert sorted(order({n: str(n) for n in range(1, size + 1)})) == list(range(1, size + 1))
