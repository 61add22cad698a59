"""Texts of people are tidied, whatever they hold."""

import unicodedata

import pytest

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
