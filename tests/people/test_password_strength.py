"""Passwords that are guessed first are refused, good ones are not, and hostile ones cost no more
than others."""

import pytest
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from board.people import password_strength, passwords
from board.people.permissions import LEAST_PASSWORD, PasswordTooCommon, PasswordTooShort

ANN = ("Ann Larsson", "ann.larsson@example.org")


@pytest.mark.parametrize(
    "password",
    [
        "Sommar2026!", "välkommen1", "Välkommen2026", "Tavla12345", "Password12", "password1234",
        "qwertyuiop1", "0987654321", "iloveyou123", "P@ssw0rd123", "losenord123", "Hejhej1234",
        "Hammarby4ever", "Kommunen2026", "passwordpassword", "a" * 40, "ab" * 100,
        "ann.larsson@example.org", "Ann Larsson 1985", "annlarsson123", "example.org",
        "nossral.nna", "Fyra Sjöar",
    ],
)  # fmt: skip
def test_what_is_guessed_first_is_refused(password: str) -> None:
    passwords.refuse_words_of("Fyra Sjöar")
    with pytest.raises(PasswordTooCommon):
        passwords.check(password, *ANN)


@pytest.mark.parametrize(
    "password",
    [
        "horse battery staple correct",
        "kaffe med mjölk",
        "enkelt men långt",
        "x7Kq-92pL!",
        "gurka cykel tisdag moln " * 9,
    ],
)
def test_words_in_a_row_and_random_signs_are_good(password: str) -> None:
    passwords.check(password, *ANN)


def test_the_most_common_ten_thousand_are_all_refused() -> None:
    long_enough = [
        word for word in FREQUENCY_LISTS["passwords"][:10_000] if len(word) >= LEAST_PASSWORD
    ]
    assert len(long_enough) > 200
    for word in long_enough:
        with pytest.raises(PasswordTooCommon):
            passwords.check(word, *ANN)


def test_a_hostile_password_is_read_to_forty_characters_and_three_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """zxcvbn's own entrance takes nine seconds for this one."""
    read: list[str] = []
    estimate = password_strength._estimate
    monkeypatch.setattr(
        password_strength,
        "_estimate",
        lambda text, words: read.append(text) or estimate(text, words),
    )
    password_strength.guesses_for("a4@8({[<3c69!i1|7$l5+%20z2xo" * 9 + "x", ANN)
    assert len(read) == 3
    assert all(len(text) <= 40 for text in read)


@pytest.mark.parametrize("password", ["", "short", "x" * 257])
def test_length_is_asked_before_any_work(password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "guesses_for", lambda *_: pytest.fail("no work for this"))
    with pytest.raises(PasswordTooShort):
        passwords.check(password)
