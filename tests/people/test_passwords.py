"""Hashes of passwords: argon2id with today's parameters, and a no that tells nothing."""

import pytest

from board.people import passwords
from board.people.permissions import PasswordTooCommon, PasswordTooShort

WORDS = "horse battery staple correct"


def test_the_right_password_is_right_and_no_other() -> None:
    kept = passwords.hashed(WORDS)
    assert WORDS not in kept
    assert passwords.is_right(kept, WORDS)
    for wrong in ("", WORDS + " ", WORDS.upper(), WORDS[:-1]):
        assert not passwords.is_right(kept, wrong)


def test_two_people_with_one_password_have_two_hashes() -> None:
    assert passwords.hashed(WORDS) != passwords.hashed(WORDS)


@pytest.mark.parametrize("kept", [None, "", "no hash", "$argon2id$v=19$m=8,t=1$x"])
def test_nobodys_password_and_a_broken_hash_are_wrong_and_no_error(kept: str | None) -> None:
    assert not passwords.is_right(kept, WORDS)
    assert not passwords.is_right(kept, "nobody has this password"), "the one of our own hash"


def test_a_hash_of_weaker_parameters_is_outdated() -> None:
    kept = passwords.hashed(WORDS)
    assert not passwords.is_outdated(kept)
    assert passwords.is_outdated(kept.replace("t=2", "t=1"))
    assert passwords.is_outdated(kept.replace("m=19456", "m=8192"))


def test_words_of_the_house_and_of_the_person_are_guessed_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(passwords, "_of_the_house", passwords._of_the_house)
    passwords.refuse_words_of("Nordvikskommun")
    for made_of_own_words in ("nordvikskommun", "tavlatavla", "birgitta.ek"):
        with pytest.raises(PasswordTooCommon):
            passwords.check(made_of_own_words, "Birgitta Ek", "birgitta.ek@example.org")
    with pytest.raises(PasswordTooShort):
        passwords.check("x9!kQ")
    passwords.check(WORDS, "Birgitta Ek")
