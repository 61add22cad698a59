"""How alike texts are."""

from hypothesis import given
from hypothesis import strategies as st

from board.triage.trigrams import ALIKE, likeness, share_found, trigrams


def test_short_words_and_typing_errors_count() -> None:
    assert likeness(trigrams("VPN"), trigrams("VPN igen")) >= ALIKE
    assert likeness(trigrams("Skrivaren kraånglar"), trigrams("Skrivaren krånglar")) >= ALIKE
    assert likeness(trigrams("The printer"), trigrams("Ny telefon")) < ALIKE
    assert likeness(trigrams(""), trigrams("")) == 0


def test_what_is_looked_for_is_found_in_a_longer_text() -> None:
    assert share_found(trigrams("skrivarn"), "Skrivaren på plan 3") >= 0.5
    assert share_found(trigrams(""), "Skrivaren") == 0


@given(asked=st.text("ab å", max_size=8), text=st.text("ab å-", max_size=20))
def test_what_is_found_are_the_groups_that_both_have(asked: str, text: str) -> None:
    words = trigrams(asked)
    both = len(words & trigrams(text))
    assert share_found(words, text) == (both / len(words) if words else 0)
