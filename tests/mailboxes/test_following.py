"""The fetcher at work on a real Dovecot: news come by IDLE, or by looking; what does not go is told
and tried again; an administrator's change is heard."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from board.mail.models import Mailbox
from board.mailboxes import following
from board.mailboxes.adding import change_mailbox
from board.mailboxes.following import Fetcher, mailbox_now
from board.mailboxes.pausing import pause_mailbox, resume_mailbox
from tests.mailboxes.conftest import SIV
from tests.support.dovecot import PASSWORD, Dovecot
from tests.support.mails import a_mail, received

Mailboxes = Callable[..., Mailbox]


@contextmanager
def fetching() -> Iterator[None]:
    is_over = threading.Event()
    thread = threading.Thread(target=Fetcher().run, args=(is_over,))
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join(20)


def until(is_so: Callable[[], object], *, seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "ROUND_SECONDS", 0.1)
    monkeypatch.setattr(following, "FIRST_WAIT_SECONDS", 0.1)


def test_news_come_by_idle(imap: Dovecot, mailbox: Mailboxes) -> None:
    """The next look would be in five minutes."""
    ours = mailbox()
    with fetching():
        assert until(lambda: (now := mailbox_now(ours.id)) and now.checked_at)
        imap.deliver(a_mail())
        assert until(received)


def test_without_idle_it_looks_again_and_again(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "POLL_SECONDS", 0.1)
    monkeypatch.setattr(
        following.IMAPClient, "has_capability", lambda _, name: name not in ("IDLE", "MOVE")
    )
    ours = mailbox(done_folder="Tavla")
    with fetching():
        assert until(lambda: (now := mailbox_now(ours.id)) and now.checked_at)
        imap.deliver(a_mail())
        assert until(received)
        assert until(
            lambda: imap.in_folder("Tavla") == 1 and imap.in_folder(criteria="UNDELETED") == 0
        )


def test_it_goes_on_after_the_lease_was_lost_for_a_while(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database was away, or the machine asleep: who followed has ended meanwhile."""
    monkeypatch.setattr(following, "IDLE_SECONDS", 0.1)
    ours, fetcher = mailbox(), Fetcher()
    assert fetcher._round()
    fetcher._holds_until = 0.0
    assert until(lambda: not fetcher._followers[ours.id]._thread.is_alive())
    try:
        assert fetcher._round()
        imap.deliver(a_mail())
        assert until(received)
    finally:
        fetcher._end_all(within_seconds=5.0)


def test_a_problem_is_told_until_it_is_mended(imap: Dovecot, mailbox: Mailboxes) -> None:
    ours = mailbox(password="wrong")
    imap.deliver(a_mail())

    def problem() -> str:
        now = mailbox_now(ours.id)
        return now.problem if now else ""

    with fetching():
        assert until(problem)
        assert problem().startswith("signing in: ")
        change_mailbox(SIV, ours.id, password=PASSWORD)
        assert until(received)
        assert until(lambda: not problem())


def test_a_paused_one_is_left_alone_and_another_goes_on(imap: Dovecot, mailbox: Mailboxes) -> None:
    paused = mailbox()
    mailbox(name="Other", login="other@example.org")
    pause_mailbox(SIV, paused.id)
    imap.deliver(a_mail())
    imap.deliver(a_mail(message_id="<2@x>"), login="other@example.org")
    with fetching():
        assert until(received)
        assert [mail.message_id for mail in received()] == ["<2@x>"]
        resume_mailbox(SIV, paused.id)
        assert until(lambda: len(received()) == 2)


def test_the_second_of_two_waits_and_takes_over(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["elsewhere/1", "elsewhere/2"])
    monkeypatch.setattr(following, "holder_name", lambda: next(names))
    mailbox()
    with fetching():
        assert until(lambda: not following.lease.is_free())
        second, is_over = Fetcher(), threading.Event()
        second.run(is_over, waits=False)
        assert second._followers == {}
    assert following.lease.is_free()
