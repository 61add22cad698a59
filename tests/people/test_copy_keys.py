"""Each sign-in has a key of its own for the copies that its browser keeps."""

from board.people.copy_keys import copy_key, copy_owner


def test_a_sign_in_keeps_its_key_and_another_one_has_another() -> None:
    first = copy_key("anns token", secret="s")
    assert len(first) == 32
    assert copy_key("anns token", secret="s") == first
    assert copy_key("anns next token", secret="s") != first


def test_the_cookie_alone_makes_no_key() -> None:
    assert copy_key("anns token", secret="s") != copy_key("anns token", secret="t")


def test_the_owners_name_says_nothing_of_the_key() -> None:
    owner = copy_owner("anns token", secret="s")
    assert len(owner) == 16
    assert owner not in copy_key("anns token", secret="s").hex()
