"""Tokens in subjects and Message-IDs: only ours, only for whom we wrote to."""

import pytest

from board.triage import tokens
from board.triage.tokens import Token, hash_of_link, new_token, tokens_in

EVA = "eva@almvik.example"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_key", b"a key for these tests")


def only(text: str) -> Token:
    (found,) = tokens_in(text)
    return found


def test_a_token_is_good_in_the_hands_of_its_recipient_only() -> None:
    found = only(f"Re: Printer [{new_token(31, EVA)}]")
    assert found.ticket_id == 31
    assert found.is_for(EVA) and found.is_for(EVA.upper())
    assert not found.is_for("ulf@almvik.example")
    assert not found.is_for("")
    assert not found.is_of_old


def test_of_another_server_or_another_ticket_it_is_worth_nothing() -> None:
    written = new_token(31, EVA)
    assert not only(written.replace("T-31-", "T-32-")).is_for(EVA)
    tokens.sign_with("another secret")
    assert not only(written).is_for(EVA)


def test_each_mails_token_is_its_own() -> None:
    assert len({new_token(31, EVA) for _ in range(20)}) == 20


def test_one_from_before_names_the_ticket_alone() -> None:
    old = only(f"T-31-{tokens._mac('ticket/31')}")
    assert old.is_of_old
    assert not old.is_for(EVA)
    assert not only(f"T-31-{'0' * 20}").is_of_old


def test_every_token_of_a_text_is_found_and_what_only_looks_like_one_is_not() -> None:
    first, second = new_token(1, EVA), new_token(2, EVA)
    assert [one.ticket_id for one in tokens_in(f"{second}> {first}, xT-9-{'a' * 20}")] == [2, 1]
    for no_token in (first[:-1], first + "a", "T-31", "T-1234567890-"):
        assert list(tokens_in(no_token)) == [], no_token


def test_a_link_is_kept_as_its_hash_whatever_comes_in() -> None:
    assert hash_of_link("a") != hash_of_link("b")
    assert len(hash_of_link("\ud800")) == len(hash_of_link("")) == 64


def test_in_an_address_that_was_written_in_small_letters_it_is_the_same() -> None:
    written = new_token(31, EVA)
    assert only(f"it+{written.lower()}@example.org") == only(written)
