"""A fetcher that is killed in the middle of its work, again and again: afterwards each mail is one
ticket, and each lies where it belongs at the server. Part of `make chaos` (CHAOS_KILLS, 50)."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import trustme

from board.mailboxes.running import COMMAND
from tests.support.dovecot import LOGIN, PASSWORD, Dovecot, dovecot
from tests.support.mails import a_mail
from tests.support.stories import ROOT

KILLS = int(os.environ.get("CHAOS_KILLS", "50"))
MAILS_PER_KILL = 4
WITHIN_SECONDS = 180


class Installation:
    """Tavla on SQLite in a folder, with one mailbox at that Dovecot; no server runs."""

    def __init__(self, folder: Path, imap: Dovecot, authority: Path) -> None:
        self.database = folder / "tavla.sqlite"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TAVLA_")}
        here = {"TAVLA_DATA_DIR": str(folder), "TAVLA_MODE": "development"}
        self._environ = {**kept, **here, "SSL_CERT_FILE": str(authority)}
        said = ["--host", "localhost", "--port", str(imap.tls_port), "--login", LOGIN]
        self.run("mailbox", "add", "IT", *said, "--done-folder", "Tavla", given=PASSWORD)

    def run(self, *words: str, given: str = "") -> str:
        done = subprocess.run(
            [*COMMAND, *words],
            cwd=ROOT,
            env=self._environ,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=WITHIN_SECONDS,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def fetcher(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen([*COMMAND, "mail"], cwd=ROOT, env=self._environ)

    def ask(self, question: str) -> list[Any]:
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30) as connection:
            return connection.execute(question).fetchall()

    @property
    def stored(self) -> int:
        return int(self.ask("SELECT count(*) FROM received_mail")[0][0])


def fetch_while_killed(kills: int, *, seed: int = 1) -> list[str]:
    """The subjects of the tickets at the end, after `kills` kills; raises where a mail lies in the
    wrong folder or waits."""
    dice, count = random.Random(seed), kills * MAILS_PER_KILL  # noqa: S311 - no secret
    with TemporaryDirectory() as folder:
        authority, file = trustme.CA(), Path(folder) / "authority.pem"
        authority.cert_pem.write_to_path(str(file))
        with dovecot(authority) as imap:
            tavla = Installation(Path(folder), imap, file)
            imap.deliver(*mails(count))
            for kill in range(kills):
                _kill_in_the_middle(tavla, (kill + 1) * MAILS_PER_KILL - 2, dice)
            _let_end(tavla, imap, count)
            return [row[0] for row in tavla.ask("SELECT subject FROM ticket ORDER BY id")]


def mails(count: int) -> list[bytes]:
    return [
        a_mail(
            subject=f"Mail {n:04}", message_id=f"<{n}@almvik.example>", text="It is broken. " * n
        )
        for n in range(count)
    ]


def _kill_in_the_middle(tavla: Installation, stored: int, dice: random.Random) -> None:
    fetcher = tavla.fetcher()
    deadline = time.monotonic() + WITHIN_SECONDS
    while tavla.stored < stored and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(dice.random() * 0.05)
    fetcher.kill()
    fetcher.wait()


def _let_end(tavla: Installation, imap: Dovecot, count: int) -> None:
    fetcher = tavla.fetcher()
    try:
        deadline = time.monotonic() + WITHIN_SECONDS
        while imap.in_folder("Tavla") < count and time.monotonic() < deadline:
            time.sleep(0.1)
    finally:
        fetcher.terminate()
        fetcher.wait(timeout=30)
    assert (imap.in_folder("INBOX"), imap.in_folder("Tavla")) == (0, count)


def main() -> None:
    subjects = fetch_while_killed(KILLS, seed=int(time.time()))
    wanted = [f"Mail {n:04}" for n in range(KILLS * MAILS_PER_KILL)]
    lost, doubled = set(wanted) - set(subjects), len(subjects) - len(set(subjects))
    print(
        f"fetcher killed {KILLS} times: {len(subjects)} tickets, {len(lost)} lost, {doubled} twice"
    )
    sys.exit(bool(lost or doubled))


if __name__ == "__main__":
    main()
