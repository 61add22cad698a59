"""Who may change what was said."""

import pytest

from board.conversations.rules import NotYourComment, check_author


def test_only_whoever_wrote_it() -> None:
    check_author(by_id=7, actor_id=7)


@pytest.mark.parametrize(("by_id", "actor_id"), [(7, 8), (7, None), (None, 7), (None, None)])
def test_neither_another_one_nor_nobody_for_what_nobody_wrote(
    by_id: int | None, actor_id: int | None
) -> None:
    with pytest.raises(NotYourComment):
        check_author(by_id=by_id, actor_id=actor_id)
