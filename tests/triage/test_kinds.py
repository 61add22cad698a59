"""What a ticket is about, in a word of ours."""

import pytest

from board.triage.kinds import kind_of


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Skrivaren på plan 3", "Printing"),
        ("Glömt lösenordet", "Sign-in"),
        ("VPN funkar inte", "Network"),
        ("New laptop for Ylva", "Computer"),
        ("Profilen är borta", ""),
        ("", ""),
    ],
)
def test_a_few_words_say_the_kind(subject: str, kind: str) -> None:
    assert kind_of(subject) == kind


def test_the_subject_counts_before_the_text() -> None:
    assert kind_of("The printer", "I forgot my password") == "Printing"
    assert kind_of("Help!", "I forgot my password") == "Sign-in"
    assert kind_of("Help!", "x" * 3000 + " password") == ""
