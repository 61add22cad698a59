"""Which addresses are ours."""

from collections.abc import Iterator

import pytest

from board.triage import own_addresses
from board.triage.own_addresses import is_own, know


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    before = own_addresses._own
    yield
    know(*before)


def test_an_address_is_ours_with_whatever_after_its_plus() -> None:
    know("Tavla <IT@example.org>", "help@example.org")
    for ours in ("it@example.org", "IT+t-31-x@Example.org", "help@example.org"):
        assert is_own(ours), ours
    for other in ("it@example.com", "its@example.org", "", "@example.org", "it"):
        assert not is_own(other), other
