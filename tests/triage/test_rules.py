"""What holds at the desk."""

import pytest

from board.triage.rules import ReturnedTwice, check_may_be_dealt, is_too_much, may_acknowledge
from board.triage.values import Return


def test_after_two_returns_a_person_decides() -> None:
    check_may_be_dealt([Return(team=1)])
    with pytest.raises(ReturnedTwice):
        check_may_be_dealt([Return(team=1), Return(team=2)])


def test_of_people_only_the_sender_counts() -> None:
    assert not is_too_much(by_sender=29, by_domain=500, is_machine=False)
    assert is_too_much(by_sender=30, by_domain=30, is_machine=False)
    assert is_too_much(by_sender=1, by_domain=20, is_machine=True)


def test_an_address_is_thanked_once_an_hour_and_three_times_a_day() -> None:
    assert may_acknowledge(within_hour=0, within_day=2, by_domain=0)
    assert not may_acknowledge(within_hour=1, within_day=1, by_domain=1)
    assert not may_acknowledge(within_hour=0, within_day=3, by_domain=3)
