"""What holds for every card, by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from board.cards.rules import (
    MOST_CHECKLIST_ITEMS,
    MOST_LABELS,
    MOST_PEOPLE,
    OPPOSITE,
    ChecklistFull,
    LinksInCircle,
    TextChangedMeanwhile,
    TooManyOnCard,
    check_checklist_size,
    check_no_circle,
    check_totals,
    check_version,
    crossings,
)

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
BEFORE = NOW - timedelta(days=3)


@pytest.mark.parametrize(
    ("based_on", "yours"), [(None, "mine"), (4, "mine"), (3, "as it is"), (99, "as it is")]
)
def test_a_text_is_written_from_its_newest_version_or_where_nothing_differs(
    based_on: int | None, yours: str
) -> None:
    check_version(based_on=based_on, version=4, theirs="as it is", yours=yours)


@pytest.mark.parametrize("based_on", [3, 0, 5])
def test_a_text_of_another_version_is_never_written_over_and_both_are_kept(based_on: int) -> None:
    with pytest.raises(TextChangedMeanwhile) as refused:
        check_version(based_on=based_on, version=4, theirs="theirs", yours="mine")
    assert refused.value.facts == {"theirs": "theirs", "yours": "mine", "version": 4}


def test_a_card_holds_so_much_and_no_more() -> None:
    check_checklist_size(MOST_CHECKLIST_ITEMS)
    check_totals(labels=MOST_LABELS, people=MOST_PEOPLE)
    with pytest.raises(ChecklistFull):
        check_checklist_size(MOST_CHECKLIST_ITEMS + 1)
    for labels, people in ((MOST_LABELS + 1, 0), (0, MOST_PEOPLE + 1)):
        with pytest.raises(TooManyOnCard):
            check_totals(labels=labels, people=people)


def test_a_link_has_one_name_from_each_end() -> None:
    assert {OPPOSITE[OPPOSITE[role]]: role for role in OPPOSITE} == {
        role: role for role in OPPOSITE
    }


@pytest.mark.parametrize(
    "following",
    [{2: [1]}, {2: [3], 3: [1]}, {2: [3, 4], 4: [5], 5: [1]}],
    ids=["back", "over one", "over a fork"],
)
def test_cards_do_not_wait_for_each_other_in_a_circle(following: dict[int, list[int]]) -> None:
    with pytest.raises(LinksInCircle):
        check_no_circle(1, 2, following)


@pytest.mark.parametrize(
    "following",
    [{}, {1: [2]}, {3: [1]}, {2: [3], 3: [4]}, {2: [3], 3: [2]}],
    ids=["first", "again", "before", "a chain", "a circle of others"],
)
def test_an_arrow_that_closes_nothing_is_drawn(following: dict[int, list[int]]) -> None:
    check_no_circle(1, 2, following)


def test_each_card_of_a_large_lattice_is_looked_at_once() -> None:
    """Followed path by path, ninety steps of two ways each would never end."""
    following = {n: [n + 1, n + 2] for n in range(2, 90)}
    check_no_circle(1, 2, following)


@pytest.mark.parametrize(
    ("is_started", "is_finished", "kept", "expected"),
    [
        (False, False, (BEFORE, BEFORE), (None, None)),
        (True, False, (None, None), (NOW, None)),
        (True, False, (BEFORE, BEFORE), (BEFORE, None)),
        (True, True, (None, None), (NOW, NOW)),
        (True, True, (BEFORE, None), (BEFORE, NOW)),
        (True, True, (BEFORE, BEFORE), (BEFORE, BEFORE)),
    ],
)
def test_the_last_crossing_that_was_not_taken_back_counts(
    is_started: bool, is_finished: bool, kept: tuple, expected: tuple
) -> None:
    started_at, finished_at = kept
    crossed = crossings(
        is_started=is_started,
        is_finished=is_finished,
        started_at=started_at,
        finished_at=finished_at,
        at=NOW,
    )
    assert crossed == expected
