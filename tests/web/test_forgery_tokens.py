"""The anti-forgery token looks different on each page, and is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.web.forgery_tokens import is_token, masked
from tests.support.world import Persona

DATABASES = ["sqlite"]
TOKENS = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=32, max_size=32)


@given(TOKENS, TOKENS)
def test_a_masked_token_is_its_own_and_nobody_elses(token: str, other: str) -> None:
    assert is_token(masked(token), token) and is_token(token, token)
    assert is_token(masked(token), other) == (token == other)


@given(TOKENS, st.text(max_size=100))
def test_nothing_that_somebody_makes_up_is_it(token: str, given_: str) -> None:
    assert not is_token(given_, token) or given_ == token


@pytest.mark.parametrize("given_", ["", "=", "AAAA", "A" * 85, "A" * 86, "å" * 32, "\ud800"])
def test_odd_values_are_no_token(given_: str) -> None:
    assert not is_token(given_, "t" * 32)


def test_two_pages_carry_it_in_different_words_and_both_are_taken(ann: Persona) -> None:
    board = ann.world.a_board()
    words = [
        ann.client.get(f"/boards/{board}").text.split('"csrf":"')[1].split('"')[0] for _ in range(2)
    ]
    assert words[0] != words[1] and ann.csrf not in words
    for word in words:
        ann.csrf = word
        assert ann.post("/me/preferences", {"theme": "dark"}).status == 200
    ann.csrf = words[0][:-4] + "AAAA"
    assert ann.post("/me/preferences", {"theme": "dark"}).error == "forgery_token_missing"
