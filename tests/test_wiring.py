"""The wiring page is whole: every slice is on it, and every signal has somebody who receives it."""

import re

import pytest

from board import wiring
from tests.test_architecture import BOARD, modules

SENDERS = {
    name: path
    for path in modules()
    for name in re.findall(r"^(\w+): Signal\[", path.read_text(), re.MULTILINE)
}

CONNECTORS = {
    "committed": BOARD / "web" / "realtime.py",
    "asked": BOARD.parent / "tests" / "support" / "statements.py",
}
"""A dispatcher belongs to one worker, and is connected when that begins to publish; who counts
statements is a test."""


def test_every_folder_with_tables_streams_or_addresses_is_a_slice() -> None:
    found = {path.parent.name for part in wiring.PARTS for path in BOARD.glob(f"*/{part}.py")}
    assert found - {"core"} == set(wiring.SLICES)


@pytest.mark.parametrize("signal", SENDERS)
def test_every_signal_is_sent_where_it_is_declared_and_received(signal: str) -> None:
    assert f"{signal}.send(" in SENDERS[signal].read_text()
    assert f"{signal}.connect(" in CONNECTORS.get(signal, BOARD / "wiring.py").read_text()


def test_nobody_connects_but_the_wiring_page() -> None:
    sent = "|".join(SENDERS)
    for path in modules():
        if path not in (BOARD / "wiring.py", *CONNECTORS.values()):
            assert not re.search(rf"\b({sent})\.connect\(", path.read_text()), path


def test_said_twice_it_is_the_same_wiring() -> None:
    from board.cards.moving import card_reopened

    wiring.connect()
    before = card_reopened._receivers
    wiring.connect()
    assert card_reopened._receivers == before != ()
