"""`tavla intake`, the mail server's pipe: 0 when the mail is kept, 75 (deliver it again) for
whatever else happens."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.support import services
from tests.support.mails import a_mail
from tests.support.servers import ROOT

TAVLA = [sys.executable, "-W", "ignore", "-c", "from board.cli import main; main()"]
Intake = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def intake(tmp_path: Path) -> Intake:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TAVLA_")}

    def run(
        raw: bytes = a_mail(), *, before: str = "", **settings: str
    ) -> "subprocess.CompletedProcess[bytes]":
        given = {
            f"TAVLA_{name.upper()}": value
            for name, value in ({"data_dir": str(tmp_path)} | settings).items()
        }
        command = ["sh", "-c", f'{before} exec "$@"', "sh", *TAVLA, "intake"]
        return subprocess.run(
            command, input=raw, cwd=ROOT, env=kept | given, capture_output=True, timeout=120
        )

    return run


def kept_in(tmp_path: Path) -> list[tuple[str, int]]:
    with sqlite3.connect(tmp_path / "tavla.sqlite") as connection:
        return connection.execute("SELECT state, ticket_id FROM received_mail").fetchall()


def test_a_mail_is_kept_and_filed(intake: Intake, tmp_path: Path) -> None:
    done = intake()
    assert (done.returncode, done.stdout) == (0, b"opened: ticket 1\n"), done.stderr
    assert kept_in(tmp_path) == [("filed", 1)]
    assert intake().stdout == b"duplicate: ticket 1\n"


def test_on_postgresql_too(intake: Intake) -> None:
    url = services.postgres_database()
    assert intake(database_url=url).returncode == 0
    engine = create_engine(url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT state FROM received_mail")).scalar() == "filed"
    engine.dispose()


@pytest.mark.parametrize(
    "settings",
    [
        {"database_url": "postgresql+psycopg://nobody@127.0.0.1:1/nothing"},
        {"database_url": "sqlite:////proc/no/such/folder.sqlite"},
        {"port": "many"},
    ],
    ids=["no database answers", "no folder", "a setting that is wrong"],
)
def test_what_keeps_no_mail_says_deliver_it_again(intake: Intake, settings: dict[str, str]) -> None:
    done = intake(**settings)
    assert done.returncode == 75
    assert done.stderr.startswith(b"the mail was not kept")
    assert b"Traceback" not in done.stderr


def test_a_full_disk_says_deliver_it_again(intake: Intake, tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the first mail of 4 MB finds no room, and
    later it does."""
    intake()
    large = a_mail(message_id="<2@x>", text="x" * 60 + "\n" + "y" * 70 * 60_000)
    done = intake(large, before="ulimit -f 2048;")
    assert done.returncode == 75, done.stderr
    assert len(kept_in(tmp_path)) == 1
    assert intake(large).returncode == 0
    assert [state for state, _ in kept_in(tmp_path)] == ["filed", "filed"]


def test_a_database_of_a_newer_program_says_deliver_it_again(
    intake: Intake, tmp_path: Path
) -> None:
    intake()
    with sqlite3.connect(tmp_path / "tavla.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    done = intake()
    assert done.returncode == 75
    assert b"Traceback" not in done.stderr
