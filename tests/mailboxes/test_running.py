"""The server starts a fetcher (mailboxes/fetch_command.py) beside itself where there is a mailbox;
it ends with the server, however that ends, and starts again with the next one."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from board.mailboxes import running as running_fetcher
from tests.chaos.fetching import Installation
from tests.support.dovecot import Dovecot
from tests.support.mails import a_mail
from tests.support.servers import Server, running

WITHIN_SECONDS = 90


def waits_until(is_so: Callable[[], object]) -> bool:
    deadline = time.monotonic() + WITHIN_SECONDS
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.1)
    return False


def test_a_server_that_is_killed_takes_its_fetcher_along(
    tmp_path: Path, servers: Dovecot, authority: trustme.CA
) -> None:
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    servers.empty()
    tavla = Installation(tmp_path, servers, file)
    server = Server(tmp_path, demo="false")
    server.environ["SSL_CERT_FILE"] = str(file)
    servers.deliver(a_mail())
    with running(server):
        assert waits_until(lambda: tavla.stored == 1), server.log()
        holder = tavla.ask("SELECT holder FROM fetcher_lease")[0][0]
        fetcher = Path("/proc") / holder.rpartition("/")[2]
        assert fetcher.exists()
        server.kill()
        assert waits_until(lambda: not fetcher.exists() or "Z" in _state(fetcher))
        servers.deliver(a_mail(message_id="<2@x>"))
        server.start()
        assert waits_until(lambda: tavla.stored == 2), server.log()


def test_it_runs_where_the_server_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings may name files from there: data_dir, TAVLA_CONFIG."""
    monkeypatch.chdir(tmp_path)
    say = "import board, os, pathlib; pathlib.Path('here').write_text(os.getcwd())"
    monkeypatch.setattr(running_fetcher, "COMMAND", [*running_fetcher.COMMAND[:-1], say])
    assert running_fetcher.start_fetcher().wait(30) == 0
    assert (tmp_path / "here").read_text() == str(tmp_path)


def _state(process: Path) -> str:
    try:
        return process.joinpath("stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"
