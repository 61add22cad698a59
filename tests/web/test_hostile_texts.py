"""Texts that patterns and parsers are slow at: read in linear time, or in a child that is killed.
Work is counted."""

import pytest

from board.core.children import ChildPool, ChildTimedOut


def test_a_stuck_child_costs_its_own_two_seconds_and_is_gone():
    stuck = ChildPool("tests.support.wild:loops", seconds=0.2)
    with pytest.raises(ChildTimedOut):
        stuck.call(b"")
    assert stuck._idle == []
