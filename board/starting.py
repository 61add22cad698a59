"""Starting: what cannot work is said in one sentence, one server per SQLite file, files that only
their owner reads."""

import contextlib
import errno
import fcntl
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from sqlalchemy.engine import make_url

from .core.errors import Refused
from .migrations import DatabaseIsNewer
from .settings import Settings, UnsafeSetting

OWNER_ONLY = 0o077
"""The umask: what is made is nobody else's to read."""
CAN_BE_MENDED = (
    errno.EADDRINUSE,
    errno.EACCES,
    errno.EADDRNOTAVAIL,
    errno.EROFS,
    errno.ENOSPC,
)


class AlreadyServed(Exception):
    """Another server works on this SQLite file."""


@contextlib.contextmanager
def in_one_sentence() -> Iterator[None]:
    """What the operator can mend ends the program with a sentence and exit code 1; anything else
    stays a traceback."""
    try:
        yield
    except UnsafeSetting as error:
        _end(f"A setting cannot work: {error}")
    except (DatabaseIsNewer, AlreadyServed) as error:
        _end(str(error))
    except Refused as error:
        _end(_about_database(error))
    except OSError as error:
        if error.errno not in CAN_BE_MENDED:
            raise
        _end(f"{error.strerror}: {error.filename or 'the address to listen on'}.")


def _about_database(error: Refused) -> str:
    cause = str(getattr(error.__cause__, "orig", error.__cause__ or "")).partition("\n")[0]
    return (
        f"The database cannot be used ({error.code()}): {cause}. Look at database_url and at "
        "the server it names."
    )


def _end(sentence: str) -> None:
    sys.stderr.write(f"tavla: {sentence}\n")
    raise SystemExit(1)


def keep_private(settings: Settings) -> None:
    """New files and those that an older version made."""
    os.umask(OWNER_ONLY)
    folder = Path(settings.data_dir)
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(PermissionError):
        folder.chmod(0o700)
    for file in _database_files(settings):
        with contextlib.suppress(PermissionError, FileNotFoundError):
            file.chmod(0o600)


def _database_files(settings: Settings) -> list[Path]:
    url = make_url(settings.database_url)
    if not settings.is_alone or not url.database:
        return []
    return [Path(url.database + suffix) for suffix in ("", "-wal", "-shm")]


def claim(settings: Settings) -> TextIO | None:
    """The right to serve this SQLite file, for as long as the answer is kept open. Short commands
    need none. Raises AlreadyServed."""
    if not settings.is_alone:
        return None
    lock = (Path(settings.data_dir) / "serving.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise AlreadyServed(
            f"Another Tavla serves {settings.data_dir} already. Stop it first, or give this one "
            "a data_dir of its own "
            "(TAVLA_DATA_DIR); several workers on one database need PostgreSQL."
        ) from error
    return lock


def say_where(settings: Settings) -> None:
    """The addresses of the screens; said when they answer."""
    base = settings.origins[0]
    lines = [
        f"Boards and desk   {base}/",
        f"The wall (a TV)   {base}/wall      pair it under {base}/walls",
    ]
    lines.append(f"Ask IT for help   {base}/ask")
    if settings.demo:
        lines.append("Demo sign-in      one click as any of the twelve people, on the first page")
    sys.stdout.write("\n" + "".join(f"  {line}\n" for line in lines) + "\n")
    sys.stdout.flush()


def busy_port(settings: Settings, error: OSError) -> UnsafeSetting:
    """What to write instead of an address that is taken or is not ours."""
    return UnsafeSetting(
        f"{settings.host}:{settings.port}: {(error.strerror or str(error)).lower()}. "
        f"Stop what listens there, or choose another port: TAVLA_PORT={settings.port + 1}"
    )
