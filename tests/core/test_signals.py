"""Signals: received in order, said once, and a refusal is the sender's."""

import pytest

from board.core.errors import Forbidden
from board.core.signals import Signal


def test_receivers_act_in_the_order_in_which_they_were_named() -> None:
    heard: list[str] = []
    rang: Signal[[str]] = Signal()
    rang.connect(lambda who: heard.append(f"Ann: {who}"), lambda who: heard.append(f"Bo: {who}"))
    rang.send("Eva")
    assert heard == ["Ann: Eva", "Bo: Eva"]


def test_said_again_it_changes_nothing() -> None:
    heard: list[str] = []
    rang: Signal[[str]] = Signal()
    for _ in range(2):
        rang.connect(heard.append)
    rang.send("Eva")
    assert heard == ["Eva"]


def test_what_a_receiver_refuses_is_refused() -> None:
    def refuse() -> None:
        raise Forbidden()

    heard: list[str] = []
    rang: Signal[[]] = Signal()
    rang.connect(refuse, lambda: heard.append("too late"))
    with pytest.raises(Forbidden):
        rang.send()
    assert heard == []
