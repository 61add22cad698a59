"""`tavla import-queue` at the machine itself (imports/import_progress.py)."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from board.imports.import_command import import_queue
from tests.imports.queues import SWEDISH
from tests.support.mails import tickets
from tests.support.world import World

DATABASES = ["sqlite"]


def called(*arguments: str) -> str:
    done = CliRunner().invoke(import_queue, arguments)
    return f"{done.exit_code} {done.output}"


@pytest.fixture
def queue(tmp_path: Path) -> Path:
    file = tmp_path / "queue.csv"
    file.write_text(SWEDISH)
    return file


def test_a_dry_run_makes_nothing_and_reports(world: World, queue: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    said = called(str(queue), "--dry-run", "--report", str(report))
    assert "New ticket: 1" in said
    assert "2 of 2 rows: looked" in said
    assert tickets() == []
    assert "Skrivaren" in report.read_text()


def test_it_makes_the_tickets_once(world: World, queue: Path) -> None:
    assert "2 of 2 rows: done" in called(str(queue), "--column", "text=Prioritet")
    assert "Taken in before: 2" in called(str(queue))
    assert len(tickets()) == 2


def test_what_is_refused_is_one_sentence(world: World, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("Subject\n")
    assert called(str(empty)) == "1 Error: There are no rows in this file. Nothing was taken.\n"
