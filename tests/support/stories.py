"""The demo story, told once in a run for each language and kind of database: whoever begins with it
gets a copy. Workers of one run share what they have told (`keep_in`)."""

import atexit
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from board.core import clock
from tests.support import services

ROOT = Path(__file__).parents[2]
TELLING = timedelta(minutes=1)
"""The story ends so long before it `begins` for its hearers: nothing in it is of their future."""
IN_MEMORY, ROOM_BYTES = Path("/dev/shm"), 100_000_000  # noqa: S108 - a folder of one's own in it
_shelf: list[Path] = []


def keep_in(folder: Path) -> None:
    """Where the stories of this run are; the same folder for all of its workers."""
    folder.mkdir(exist_ok=True)
    _shelf[:] = [folder]


def copy_into(folder: Path, *, language: str = "en", begins: str = "") -> None:
    """The folder of a server on SQLite that begins at that instant (ISO 8601; as the suite does,
    where nobody says otherwise)."""

    def tell(story: Path, instant: datetime) -> None:
        _tell({"DATA_DIR": str(story), "LANGUAGE": language}, instant)
        _without_plans(f"sqlite:///{story / 'tavla.sqlite'}")

    with _told(f"sqlite {language}", begins, tell) as story:
        shutil.copytree(story, folder, dirs_exist_ok=True)


def copy_to_database(url: str, *, language: str = "en", begins: str = "") -> None:
    """The same in a database of PostgreSQL, whose contents it replaces."""

    def tell(story: Path, instant: datetime) -> None:
        template = services.postgres_database()
        facts = {"DATA_DIR": str(story), "DATABASE_URL": template, "LANGUAGE": language}
        _tell(facts, instant)
        _without_plans(template)
        (story / "template").write_text(template)

    with _told(f"postgres {language}", begins, tell) as story:
        services.copy_database((story / "template").read_text(), to=url)


@contextmanager
def _told(kind: str, begins: str, tell: Callable[[Path, datetime], None]) -> Iterator[Path]:
    """The folder of that story, told by whoever comes first; the others wait."""
    begins = begins or os.environ.get("TAVLA_TEST_CLOCK") or clock.text_of(clock.now())
    name = f"{kind} {begins}".replace(" ", "_").replace(":", ".")
    story, half = _its_shelf() / name, _its_shelf() / f"half_{name}"
    with (_its_shelf() / f"lock_{name}").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not story.exists():
            shutil.rmtree(half, ignore_errors=True)
            with tempfile.TemporaryDirectory(dir=_fast_place()) as told:
                tell(Path(told), datetime.fromisoformat(begins) - TELLING)
                shutil.copytree(told, half)
            half.rename(story)
        yield story


def _fast_place() -> str | None:
    """Memory, where there is room for it: the story is thousands of commits, and each would wait
    for a disk."""
    has_room = IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM_BYTES
    return str(IN_MEMORY) if has_room else None


def _its_shelf() -> Path:
    """Outside a run of pytest (the benchmarks) a folder that goes when the process ends."""
    if not _shelf:
        keep_in(Path(tempfile.mkdtemp(prefix="tavla_stories_")))
        atexit.register(shutil.rmtree, _shelf[0], ignore_errors=True)
    return _shelf[0]


def _tell(settings: dict[str, str], instant: datetime) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TAVLA_")}
    given = {f"TAVLA_{name}": value for name, value in settings.items()}
    given |= {"TAVLA_DEMO": "true", "TAVLA_MODE": "development"}
    given["TAVLA_CLOCK_STARTS_AT"] = clock.text_of(instant)
    tavla = [sys.executable, "-W", "ignore", "-c", "from board.cli import main; main()", "demo"]
    subprocess.run(tavla, cwd=ROOT, env=kept | given, check=True, capture_output=True)


def _without_plans(url: str) -> None:
    """No standup begins by itself because of the hour at which the tests run."""
    story = create_engine(url)
    with story.begin() as connection:
        connection.execute(text("UPDATE standup_plan SET next_at = NULL, weekdays = '[]'"))
    story.dispose()
