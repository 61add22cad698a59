"""Writes the next migration from what the models say and the migrations do not yet: `make
migration name="Cards can be snoozed"`."""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from board.core.database import Database

from . import HERE, config, upgrade


def write_migration(sentence: str, folder: Path = HERE / "versions") -> Path:
    """A file with the next number in `folder`, to be read before it is committed: a column that
    must not be empty needs a `server_default` for the rows there are, and a rename looks like one
    table less and one more. Works on a database of its own. Raises ValueError where the migrations
    make the tables of the models already."""
    with tempfile.TemporaryDirectory() as scratch:
        opened = Database(f"sqlite:///{Path(scratch) / 'scratch.sqlite'}")
        upgrade(opened)
        with opened.writer.connect() as connection:
            settings = config()
            settings.attributes["connection"] = connection
            written = _revision(settings, sentence, folder)
        opened.close()
    return written


def _revision(settings: Config, sentence: str, folder: Path) -> Path:
    for name, value in {
        "version_locations": "\n".join(sorted({str(HERE / "versions"), str(folder)})),
        "path_separator": "newline",
        "file_template": "%%(rev)s_%%(slug)s",
        "truncate_slug_length": "60",
    }.items():
        settings.set_main_option(name, value)
    script = command.revision(
        settings,
        sentence,
        autogenerate=True,
        rev_id=_next_number(),
        version_path=str(folder),
        process_revision_directives=_unless_empty,
    )
    return Path(script.path)  # type: ignore[union-attr]


def _next_number() -> str:
    newest = max(path.name[:4] for path in (HERE / "versions").glob("[0-9]*.py"))
    return f"{int(newest) + 1:04}"


def _unless_empty(_context: object, _revision: object, directives: list) -> None:  # type: ignore[type-arg]
    if directives[0].upgrade_ops.is_empty():
        raise ValueError("The migrations make the tables of the models already: nothing to write.")


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{write_migration(' '.join(sys.argv[1:]))}\n")
    except ValueError as error:
        sys.exit(str(error))
