"""Alembic migrations, run from the program itself: `upgrade` brings any older database up to
date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import update

from board.core.database import Database
from board.core.event_log import Stream, lot
from board.core.faults import translated

HERE = Path(__file__).parent


def config() -> Config:
    """Alembic's own configuration, without a file."""
    found = Config()
    found.set_main_option("script_location", str(HERE))
    return found


class DatabaseIsNewer(Exception):
    """A newer version of the program has been at this database."""


def is_up_to_date(database: Database) -> bool:
    return _revision(database) == _scripts().get_current_head()


def upgrade(database: Database) -> None:
    """Takes the database to the newest revision, in one transaction; nothing is written when it is
    there already. Raises DatabaseIsNewer. The rows have another shape then: every stream begins a
    new epoch, and nobody catches up over events from before."""
    revision = _revision(database)
    if revision == _scripts().get_current_head():
        return
    if revision is not None and revision not in {
        script.revision for script in _scripts().walk_revisions()
    }:
        raise DatabaseIsNewer(
            f"The database is of a newer version of Tavla ({revision}) than this program. Start "
            "the newer program again, "
            "or put back the backup from before the update."
        )
    with translated(), database.writer.connect() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        if revision is not None:
            connection.execute(update(Stream).values(epoch=lot()))
        connection.commit()


def _revision(database: Database) -> str | None:
    with translated(), database.reader.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())
