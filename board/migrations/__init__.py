"""Alembic migrations, run from the program itself: `upgrade` brings any older database up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from board.core.database import Database

HERE = Path(__file__).parent


def config() -> Config:
    """Alembic's own configuration, without a file."""
    found = Config()
    found.set_main_option("script_location", str(HERE))
    return found


def upgrade(database: Database) -> None:
    """Takes the database to the newest revision, in one transaction; nothing is written when it is there already."""
    newest = ScriptDirectory.from_config(config()).get_current_head()
    with database.reader.connect() as connection:
        if MigrationContext.configure(connection).get_current_revision() == newest:
            return
    with database.writer.connect() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        connection.commit()
