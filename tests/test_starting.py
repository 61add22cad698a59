"""What cannot work is said in one sentence; a file is served once and read by its owner only.
(tests/server/test_starting.py sees the same from outside.)"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from board.core.outages import DatabaseAway
from board.settings import Settings, UnsafeSetting, load
from board.starting import AlreadyServed, busy_port, claim, in_one_sentence, keep_private, say_where


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load({"TAVLA_CONFIG": "testing.toml"}, data_dir=str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def umask_as_before() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def away() -> NoReturn:
    raise DatabaseAway from RuntimeError("connection refused\nand much more")


def refused(error: Exception) -> NoReturn:
    raise error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (UnsafeSetting("port = 0: write 1"), "A setting cannot work: port = 0: write 1"),
        (AlreadyServed("Another Tavla."), "Another Tavla."),
        (OSError(errno.EADDRINUSE, "In use"), "In use: the address to listen on."),
        (OSError(errno.ENOSPC, "Disk full", "/data"), "Disk full: /data."),
    ],
)
def test_what_an_operator_can_mend_is_one_line_and_exit_code_1(
    capsys: pytest.CaptureFixture[str], error: Exception, sentence: str
) -> None:
    with pytest.raises(SystemExit) as ended, in_one_sentence():
        refused(error)
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"tavla: {sentence}\n"


def test_of_a_database_the_first_line_of_its_trouble_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit), in_one_sentence():
        away()
    said = capsys.readouterr().err
    assert "(database_away): connection refused." in said
    assert "much more" not in said


@pytest.mark.parametrize("error", [OSError(errno.EIO, "I/O"), KeyError("ours"), ValueError()])
def test_a_mistake_of_ours_stays_loud(error: Exception) -> None:
    with pytest.raises(type(error)), in_one_sentence():
        refused(error)


def test_one_file_is_served_once_at_a_time(settings: Settings) -> None:
    keep_private(settings)
    held = claim(settings)
    assert held
    with pytest.raises(AlreadyServed, match="Stop it first"):
        claim(settings)
    held.close()
    again = claim(settings)
    assert again
    again.close()


def test_several_workers_on_one_database_claim_nothing(settings: Settings) -> None:
    shared = settings.model_copy(update={"database_url": "postgresql://nowhere/tavla"})
    assert claim(shared) is None


def test_what_is_made_is_its_owners_and_so_is_what_an_older_version_left(
    settings: Settings,
) -> None:
    folder = Path(settings.data_dir)
    folder.chmod(0o755)
    left = Path(settings.database_url.removeprefix("sqlite:///"))
    left.write_text("")
    left.chmod(0o644)
    keep_private(settings)
    (folder / "new").write_text("")
    for path in (left, folder / "new"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_addresses_are_those_where_it_is_served(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    say_where(settings.model_copy(update={"origins": ["https://tavla.example"], "demo": False}))
    said = capsys.readouterr().out
    assert "https://tavla.example/wall" in said and "Demo" not in said
    say_where(settings.model_copy(update={"demo": True}))
    assert "Demo sign-in" in capsys.readouterr().out


def test_a_busy_port_names_the_next_one(settings: Settings) -> None:
    there = settings.model_copy(update={"host": "127.0.0.1", "port": 5000})
    sentence = str(busy_port(there, OSError(errno.EADDRINUSE, "Address already in use")))
    assert sentence.startswith("127.0.0.1:5000: address already in use.")
    assert sentence.endswith("TAVLA_PORT=5001")
