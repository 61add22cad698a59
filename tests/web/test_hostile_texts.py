"""Texts that patterns and parsers are slow at: read in linear time, or in a child that is killed.
Work is counted."""

import unicodedata

import pytest

from board.core.children import ChildPool, ChildTimedOut
from board.web.texts import tidy_line, tidy_text


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
def test_a_row_of_marks_is_cut_before_it_is_sorted(tidy, monkeypatch: pytest.MonkeyPatch):
    seen = []
    real = unicodedata.normalize
    monkeypatch.setattr(
        unicodedata, "normalize", lambda form, text: seen.append(text) or real(form, text)
    )
    assert len(tidy("a" + "\u0315\u0300" * 40_000)) <= 31
    assert all(len(text) <= 31 for text in seen)
    assert tidy("Zoë\u0308 å") == real("NFC", "Zoë\u0308 å")


def test_a_stuck_child_costs_its_own_two_seconds_and_is_gone():
    stuck = ChildPool("tests.support.wild:loops", seconds=0.2)
    with pytest.raises(ChildTimedOut):
        stuck.call(b"")
    assert stuck._idle == []
