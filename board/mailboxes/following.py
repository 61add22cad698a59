"""The fetcher: a thread for each mailbox, which reads what is there, waits for news, and comes back
ever later where its server is away."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime

from imapclient import IMAPClient
from sqlmodel import col, select

from board.core import clock, database
from board.mail.models import Mailbox

from . import lease
from .fetching import Folder, write
from .holders import holder_name
from .imap import signed_in
from .problems import problem_of

POLL_SECONDS = 60.0
IDLE_SECONDS = 300.0
"""Then the folder is looked through and IDLE begun anew: servers and firewalls forget silent
connections (RFC 2177 asks for less than 29 minutes)."""
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 2.0, 900.0
ROUND_SECONDS = 2.0
logger = logging.getLogger(__name__)


class Follower:
    """The thread that follows one mailbox as it was at `changed_at`."""

    def __init__(self, mailbox: Mailbox, may_go_on: Callable[[], bool]) -> None:
        self.changed_at: datetime = mailbox.changed_at
        self._mailbox_id = mailbox.id
        self._is_over = threading.Event()
        self._lease_holds = may_go_on
        self._tries: dict[int, int] = {}
        self._wait = FIRST_WAIT_SECONDS
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def follows(self, mailbox: Mailbox) -> bool:
        """False once the lease was lost for a while, or an administrator has changed it."""
        return self._thread.is_alive() and self.changed_at == mailbox.changed_at

    def end(self, *, within_seconds: float = 0.0) -> None:
        self._is_over.set()
        self._thread.join(within_seconds)

    def _follow(self) -> None:
        while self._may_go_on():
            try:
                self._read_and_wait()
            except Exception as error:
                self._has_failed(error)
                self._is_over.wait(self._wait)
                self._wait = min(self._wait * 2, LONGEST_WAIT_SECONDS)

    def _read_and_wait(self) -> None:
        mailbox = mailbox_now(self._mailbox_id)
        if mailbox is None:
            return self._is_over.set()
        with signed_in(mailbox) as client:
            folder = Folder(client, mailbox, may_go_on=self._may_go_on, tries=self._tries)
            while self._may_go_on():
                folder.fetch_new()
                write(mailbox, checked_at=clock.now(), problem="", problem_at=None)
                self._wait = FIRST_WAIT_SECONDS
                wait_for_news(client, self._is_over)
        return None

    def _may_go_on(self) -> bool:
        return not self._is_over.is_set() and self._lease_holds()

    def _has_failed(self, error: Exception) -> None:
        problem = problem_of(error)
        logger.warning("mailbox %d is tried again: %s", self._mailbox_id, problem)
        try:
            if mailbox := mailbox_now(self._mailbox_id):
                write(mailbox, problem=problem, problem_at=mailbox.problem_at or clock.now())
        except Exception as other:
            logger.warning("… and the database did not note it: %s", type(other).__name__)


class Fetcher:
    """Follows every mailbox that is not paused, as long as it has the lease."""

    def __init__(self) -> None:
        self._holder = holder_name()
        self._followers: dict[int, Follower] = {}
        self._holds_until = 0.0

    def run(self, is_over: threading.Event, *, waits: bool = True) -> None:
        """Until it is told to end; if it does not `wait`, also once somebody else has the
        lease."""
        while not is_over.is_set():
            try:
                if not self._round() and not waits:
                    break
            except Exception as error:
                logger.warning("the fetcher tries again: %s", type(error).__name__)
            is_over.wait(ROUND_SECONDS)
        self._end_all(within_seconds=5.0)
        lease.release(self._holder)

    def _round(self) -> bool:
        asked = time.monotonic()
        if not lease.take(self._holder):
            self._end_all()
            return False
        self._holds_until = asked + lease.LASTS.total_seconds()
        wanted = {mailbox.id: mailbox for mailbox in active_mailboxes()}
        for id_, follower in list(self._followers.items()):
            if id_ not in wanted or not follower.follows(wanted[id_]):
                self._followers.pop(id_).end(within_seconds=5.0)
        for id_, mailbox in wanted.items():
            if id_ not in self._followers:
                self._followers[id_] = Follower(mailbox, self._lease_holds)
        return True

    def _lease_holds(self) -> bool:
        """By a clock that nobody sets: a process that was stopped for a while finds it over."""
        return time.monotonic() < self._holds_until

    def _end_all(self, *, within_seconds: float = 0.0) -> None:
        while self._followers:
            self._followers.popitem()[1].end(within_seconds=within_seconds)


def wait_for_news(client: IMAPClient, is_over: threading.Event) -> None:
    """By IDLE where the server has it, else until it is time to look."""
    if not client.has_capability("IDLE"):
        is_over.wait(POLL_SECONDS)
        return
    until = time.monotonic() + IDLE_SECONDS
    client.idle()
    try:
        while not is_over.is_set() and time.monotonic() < until:
            if any(b"EXISTS" in one for one in client.idle_check(timeout=1.0)):
                break
    finally:
        client.idle_done()


def mailbox_now(mailbox_id: int) -> Mailbox | None:
    with database.current().reading() as session:
        return session.get(Mailbox, mailbox_id)


def active_mailboxes() -> list[Mailbox]:
    with database.current().reading() as session:
        active = select(Mailbox).where(col(Mailbox.is_paused).is_(False))
        return list(session.exec(active.order_by(col(Mailbox.id))))
