"""What can happen to the machine, in small: nothing answered is lost, nothing is there twice, what
can be read is read. `make chaos` does the same for minutes."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from sqlalchemy import make_url

from tests.chaos import disk
from tests.chaos.ledger import Ledger, audit, evidence
from tests.chaos.small_world import BOARD, prepare
from tests.chaos.writers import TOKEN, Writer
from tests.support import services
from tests.support.backup import copy_of_file, put_file_back
from tests.support.follower import Follower
from tests.support.forwarder import Forwarder
from tests.support.servers import Browser, Server, running

IN_TIME = 15.0
KILLS = 3


class Case:
    """A server under writes, a reader who follows, and the ledger of what was answered."""

    def __init__(self, server: Server, url: str) -> None:
        self.server, self.url, self.ledger = server, url, Ledger()
        self.follower = Follower(Browser(server, "Tuomas"), BOARD)
        self.writers = [Writer(server, name, self.ledger) for name in ("Annika", "Bodil")]

    def is_well(self) -> None:
        verdict = audit(self.ledger.entries, evidence(self.url))
        assert verdict.is_good, verdict
        assert [writer.wrong for writer in self.writers] == [[], []], (
            "nobody was told that it is their mistake"
        )
        assert self.follower.is_right_within(IN_TIME)

    def waits_for_answers(self, more: int) -> None:
        """Work is counted, not seconds: until so many more commands were answered."""
        enough = len(self.ledger.acknowledged) + more
        self.waits_until(lambda: len(self.ledger.acknowledged) >= enough)

    def waits_for_refusal(self, *codes: int) -> None:
        before = [self.ledger.hiccups[str(code)] for code in codes]
        self.waits_until(lambda: [self.ledger.hiccups[str(code)] for code in codes] != before)

    def reads(self) -> None:
        for path in ("/boards/1", f"/api/v1/streams/{BOARD}/snapshot"):
            answer = self.follower.browser.http.get(f"{self.server.base}{path}", timeout=20)
            assert answer.status_code == 200, (path, answer.text[:200])

    def waits_until(self, is_so: Callable[[], bool]) -> None:
        for _ in range(1200):
            if is_so():
                return
            time.sleep(0.05)
        raise AssertionError((self.ledger.hiccups, self.server.log()[-2000:]))


@contextmanager
def under_writes(server: Server, url: str) -> Iterator[Case]:
    with running(server):
        case = Case(server, url)
        for writer in case.writers:
            writer.start()
        try:
            case.waits_for_answers(10)
            yield case
            case.waits_for_answers(10)
        finally:
            for writer in case.writers:
                writer.end()
        case.is_well()
        case.follower.browser.close()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a server that has not begun yet."""
    folder = tmp_path_factory.mktemp("told")
    prepare(Server(folder, intake_token=TOKEN))
    return folder


@pytest.fixture
def server(told: Path, tmp_path: Path) -> Server:
    shutil.copytree(told, tmp_path, dirs_exist_ok=True)
    return Server(tmp_path, intake_token=TOKEN)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'tavla.sqlite'}"


def test_killed_in_the_middle_of_writing(server: Server, url: str) -> None:
    with under_writes(server, url) as case:
        for _ in range(KILLS):
            case.waits_for_answers(5)
            server.kill()
            assert audit(case.ledger.entries, evidence(url)).is_good
            server.start()
            case.follower.connect()
    assert case.ledger.hiccups["lost connection"] >= KILLS


@pytest.mark.parametrize("room", [40_000, 0], ids=["it fills up", "not one byte can be written"])
def test_a_disk_that_takes_no_more(server: Server, url: str, room: int) -> None:
    """Room for some more commands, or none (as of a file system that was mounted read-only after an
    error)."""
    with under_writes(server, url) as case, disk.full(server, room=room):
        case.waits_for_refusal(503, 507)
        case.reads()
        assert requests.get(f"{server.base}/healthz", timeout=10).ok
    assert case.ledger.hiccups["500"] == 0


def test_who_cannot_write_a_byte_says_that_it_is_not_ready(server: Server, url: str) -> None:
    def is_ready() -> bool:
        return requests.get(f"{server.base}/readyz", timeout=10).ok

    with under_writes(server, url) as case:
        with disk.full(server, room=0):
            case.waits_for_refusal(503, 507)
            case.waits_until(lambda: not is_ready())
        case.waits_until(is_ready)


def test_the_database_is_away_for_a_while(tmp_path: Path) -> None:
    direct = services.postgres_database()
    whole = make_url(direct)
    line = Forwarder((whole.host or "127.0.0.1", whole.port or 5432))
    through = whole.set(host="127.0.0.1", port=line.port).render_as_string(hide_password=False)
    server = Server(tmp_path, intake_token=TOKEN, database_url=through)
    prepare(server)
    with under_writes(server, direct) as case:
        for _ in range(2):
            line.cut()
            case.waits_for_refusal(503)
            answer = case.follower.browser.http.get(
                f"{server.base}/api/v1/streams/{BOARD}/snapshot", timeout=20
            )
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
            line.mend()
            case.waits_for_answers(5)
    assert case.ledger.hiccups["500"] == 0
    line.cut()


def test_a_copy_is_put_back_under_a_running_server(
    server: Server, url: str, tmp_path: Path
) -> None:
    """What was answered after the copy is gone with it: that is what a backup is. Everything else
    stands."""
    with under_writes(server, url) as case:
        for writer in case.writers:
            writer.end()
        copy = copy_of_file(tmp_path / "tavla.sqlite", tmp_path / "copy.sqlite")
        kept = list(case.ledger.entries)
        case.writers = [Writer(server, name, case.ledger).start() for name in ("Annika", "Cecilia")]
        case.waits_for_answers(10)
        for writer in case.writers:
            writer.end()
        assert case.follower.is_right_within(IN_TIME)
        put_file_back(copy, tmp_path / "tavla.sqlite")
        case.ledger.keep(kept)
        case.writers = [Writer(server, name, case.ledger).start() for name in ("Annika", "Cecilia")]
