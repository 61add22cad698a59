"""The command line, in processes of its own: `tavla mailbox …`, and `tavla mail` that is killed."""

from pathlib import Path

import pytest
import trustme

from tests.chaos.fetching import Installation, fetch_while_killed
from tests.support.dovecot import Dovecot
from tests.support.mails import a_mail


@pytest.fixture
def tavla(tmp_path: Path, servers: Dovecot, authority: trustme.CA) -> Installation:
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    servers.empty()
    return Installation(tmp_path, servers, file)


def test_a_mailbox_is_listed_tried_and_paused(tavla: Installation, servers: Dovecot) -> None:
    servers.deliver(a_mail())
    assert "Nobody fetches mails now" in tavla.run("mailbox", "list")
    assert "1 mails, 1 of them unread; news come at once" in tavla.run("mailbox", "test", "IT")
    tavla.run("mailbox", "pause", "IT")
    assert "IT: it@example.org at localhost: paused" in tavla.run("mailbox", "list")
    tavla.run("mailbox", "resume", "IT")
    assert ": new" in tavla.run("mailbox", "list")


def test_what_does_not_go_is_one_sentence(tavla: Installation) -> None:
    with pytest.raises(AssertionError, match=r"Error: There is nothing here"):
        tavla.run("mailbox", "test", "Nobody's")


def test_killed_three_times_in_the_middle_nothing_is_lost_and_nothing_doubled() -> None:
    assert fetch_while_killed(3) == [f"Mail {n:04}" for n in range(12)]
