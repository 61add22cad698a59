"""Alembic migrations, run from the program itself: `upgrade` brings any older database up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import update

from board.core.database import Database
from board.core.events import Stream, lot

HERE = Path(__file__).parent


def config() -> Config:
    """Alembic's own configuration, without a file."""
    found = Config()
    found.set_main_option("script_location", str(HERE))
    return found


def upgrade(database: Database) -> None:
    """Takes the database to the newest revision, in one transaction; nothing is written when it is there already. The
    rows have another shape then: every stream begins a new epoch, and nobody catches up over events from before."""
    newest = ScriptDirectory.from_config(config()).get_current_head()
    with database.reader.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    if revision == newest:
        return
    with database.writer.connect() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        if revision is not None:
            connection.execute(update(Stream).values(epoch=lot()))
        connection.commit()
