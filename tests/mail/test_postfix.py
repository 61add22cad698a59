"""A real Postfix between Tavla and people: mail goes out with login and TLS, comes in by the pipe,
comes back when nobody is there; a sender that is killed in the middle loses and doubles nothing."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import trustme

from tests.support.dovecot import LOGIN, PASSWORD, dovecot
from tests.support.mails import a_mail
from tests.support.postfix import OURS, THEIRS, Postfix, postfix, wait_for
from tests.support.servers import ROOT

MAILS, KILLS = 9, 3
PRELUDE = """
import sys
from datetime import timedelta
from board.app import use
from board.cli import open_database
from board.core import clock
from board.core.actor import system
from board.settings import load
settings = load()
open_database(settings)
use(settings)
SIV = system("test")
"""
SOLVE = """
from board.triage.deciding import solve_ticket
solve_ticket(SIV, int(sys.argv[1]), text="New toner is in.")
"""
SEND = """
from board.mail.sending import send_outbox
with clock.moved_to(clock.now() + timedelta(minutes=10 * int(sys.argv[1]))):
    send_outbox(settings)
"""
SEND_AND_SAY = """
import smtplib
real, counted = smtplib.SMTP.data, []
def data(self, message):
    counted.append(1)
    if len(counted) == 2:
        self.putcmd("data")
        self.getreply()
        self.send(message[:len(message) // 2])
        print("in the middle", flush=True)
        sys.stdin.read()
    return real(self, message)
smtplib.SMTP.data = data
"""
ASK = """
from board.triage.creating_tickets import open_ticket
from board.triage.deciding import solve_ticket
for n in range(int(sys.argv[1])):
    asked = open_ticket(SIV, subject=f"Mail {n}", text="x", name="Eva", email="eva@almvik.example",
                        channel="phone")
    solve_ticket(SIV, asked.result["ticket"], text=f"Answer {n}")
"""


class Installation:
    """Tavla on SQLite, whose mail goes through that Postfix both ways; no server runs."""

    def __init__(self, folder: Path, server: Postfix) -> None:
        self.database = folder / "tavla.sqlite"
        self.environ = {
            "TAVLA_DATA_DIR": str(folder),
            "TAVLA_MODE": "development",
            "TAVLA_SECRET": "a secret for these tests, long enough",
            "TAVLA_ACKNOWLEDGEMENTS": "false",
            "TAVLA_MAIL_FROM": f"it@{OURS}",
            "TAVLA_SMTP_HOST": "localhost",
            "TAVLA_SMTP_PORT": str(server.port),
            "TAVLA_SMTP_SECURITY": "starttls",
            "TAVLA_SMTP_USER": LOGIN,
            "TAVLA_SMTP_PASSWORD": PASSWORD,
            "SSL_CERT_FILE": str(server.folder / "authority.pem"),
            "PYTHONPATH": str(ROOT),
        }
        self.run("")
        server.pipes_into(self.environ)
        for file in (folder, *folder.iterdir()):
            shutil.chown(file, "nobody", "nogroup")

    def run(self, script: str, *words: object) -> None:
        done = self.begin(script, *words)
        assert done.wait(timeout=60) == 0, done.stderr and done.stderr.read()

    def begin(self, script: str, *words: object) -> subprocess.Popen[str]:
        command = [sys.executable, "-W", "ignore", "-c", PRELUDE + script, *map(str, words)]
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], **self.environ},
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def ask(self, question: str) -> list[Any]:
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30) as connection:
            return connection.execute(question).fetchall()


@pytest.fixture(scope="module")
def server() -> Iterator[Postfix]:
    authority = trustme.CA()
    with dovecot(authority) as logins, postfix(authority, logins=logins.auth_port) as started:
        yield started


@pytest.fixture
def tavla(server: Postfix) -> Iterator[Installation]:
    server.empty()
    with TemporaryDirectory(prefix="tavla-data-", ignore_cleanup_errors=True) as folder:
        yield Installation(Path(folder), server)


def writes(server: Postfix, tavla: Installation, who: str) -> int:
    """Somebody's mail to us, by the pipe; the id of its ticket."""
    mail = a_mail(sender=f"{who}@{THEIRS}", message_id=f"<{who}@{THEIRS}>")
    server.hand_over(mail, sender=f"{who}@{THEIRS}", to=f"it@{OURS}")
    question = f"SELECT id FROM ticket WHERE requester_email = '{who}@{THEIRS}'"  # noqa: S608
    wait_for(lambda: bool(tavla.ask(question)), server.log)
    return int(tavla.ask(question)[0][0])


def test_who_writes_is_answered_and_an_answer_that_nobody_gets_comes_back_to_its_ticket(
    server: Postfix, tavla: Installation
) -> None:
    tavla.run(SOLVE, writes(server, tavla, "eva"))
    lost = writes(server, tavla, "nobody")
    tavla.run(SOLVE, lost)
    tavla.run(SEND, 1)
    wait_for(lambda: len(server.arrived()) == 1, server.log)
    (answer,) = server.arrived()
    assert answer["In-Reply-To"] == f"<eva@{THEIRS}>"
    assert "with ESMTPSA" in answer["Received"], "by TLS, and signed in"
    question = f"SELECT state, messages FROM ticket WHERE id = {lost}"  # noqa: S608
    wait_for(lambda: tavla.ask(question)[0][0] == "new", server.log)
    assert '"why":"no_address"' in tavla.ask(question)[0][1].replace(" ", "")
    assert tavla.ask("SELECT count(*) FROM ticket") == [(2,)]


def test_a_sender_that_is_killed_in_the_middle_loses_and_doubles_nothing(
    server: Postfix, tavla: Installation
) -> None:
    tavla.run(ASK, MAILS)
    for kill in range(1, KILLS + 1):
        sender = tavla.begin(SEND_AND_SAY + SEND, kill)
        assert sender.stdout
        assert sender.stdout.readline() == "in the middle\n", sender.stderr and sender.stderr.read()
        sender.kill()
        sender.wait()
    tavla.run(SEND, KILLS + 1)
    wait_for(lambda: len(server.arrived()) >= MAILS, server.log)
    said = [str(mail["Message-ID"]) for mail in server.arrived()]
    assert len(said) == len(set(said)) == MAILS
    assert tavla.ask("SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL") == [(0,)]
