"""How alike texts are."""

from board.triage.trigrams import ALIKE, likeness, share_found, trigrams


def test_short_words_and_typing_errors_count() -> None:
    assert likeness(trigrams("VPN"), trigrams("VPN igen")) >= ALIKE
    assert likeness(trigrams("Skrivaren kraånglar"), trigrams("Skrivaren krånglar")) >= ALIKE
    assert likeness(trigrams("The printer"), trigrams("Ny telefon")) < ALIKE
    assert likeness(trigrams(""), trigrams("")) == 0


def test_what_is_looked_for_is_found_in_a_longer_text() -> None:
    assert share_found(trigrams("skrivarn"), trigrams("Skrivaren på plan 3")) >= 0.5
    assert share_found(trigrams(""), trigrams("Skrivaren")) == 0
