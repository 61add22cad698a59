"""What holds on every board, by itself."""

from datetime import UTC, datetime

import pytest

from board.boards.rules import (
    MOST_COLOURED,
    BoardArchived,
    BoundariesCrossed,
    ExpediteLaneFull,
    LastColumn,
    TooManyColours,
    WipLimitReached,
    check_boundaries,
    check_expedite_limit,
    check_labels_coloured,
    check_not_archived,
    check_not_last_column,
    check_wip_limit,
)


@pytest.mark.parametrize(
    ("limit", "is_hard", "cards_there"),
    [(None, True, 99), (3, False, 99), (3, True, 2), (1, True, 0)],
)
def test_a_column_takes_a_card_below_its_limit_or_where_that_is_soft(
    limit: int | None, is_hard: bool, cards_there: int
) -> None:
    check_wip_limit(name="Review", limit=limit, is_hard=is_hard, cards_there=cards_there)
    check_expedite_limit(limit=limit, is_hard=is_hard, cards_there=cards_there)


@pytest.mark.parametrize(("limit", "cards_there"), [(3, 3), (3, 4), (1, 1), (0, 0)])
def test_a_hard_limit_refuses_the_next_one_and_says_which(limit: int, cards_there: int) -> None:
    with pytest.raises(WipLimitReached) as refused:
        check_wip_limit(name="Review", limit=limit, is_hard=True, cards_there=cards_there)
    assert refused.value.facts == {"column": "Review", "limit": limit}
    with pytest.raises(ExpediteLaneFull):
        check_expedite_limit(limit=limit, is_hard=True, cards_there=cards_there)


def test_the_finish_lies_where_the_start_is_or_right_of_it() -> None:
    check_boundaries(2, 2)
    check_boundaries(0, 5)
    with pytest.raises(BoundariesCrossed):
        check_boundaries(3, 2)


def test_one_column_stays() -> None:
    check_not_last_column(2)
    for count in (1, 0):
        with pytest.raises(LastColumn):
            check_not_last_column(count)


def test_so_many_labels_have_colours() -> None:
    check_labels_coloured(MOST_COLOURED)
    with pytest.raises(TooManyColours):
        check_labels_coloured(MOST_COLOURED + 1)


def test_what_is_in_the_archive_is_not_changed() -> None:
    check_not_archived(name="Ours", archived_at=None)
    with pytest.raises(BoardArchived) as refused:
        check_not_archived(name="Ours", archived_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert refused.value.facts == {"board": "Ours"}
