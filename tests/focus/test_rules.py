"""What holds for initiatives, by itself."""

import pytest

from board.focus.rules import MOST_ACTIVE, TooManyActive, check_may_activate


def test_the_rule_by_itself() -> None:
    check_may_activate(MOST_ACTIVE - 1)
    with pytest.raises(TooManyActive):
        check_may_activate(MOST_ACTIVE)
