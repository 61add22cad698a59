"""Alembic's entry point: works on the connection that it is given."""

from alembic import context
from sqlmodel import SQLModel

import board.boards.models  # noqa: F401
import board.cards.models  # noqa: F401
import board.core.events  # noqa: F401
import board.focus.models  # noqa: F401
import board.people.models  # noqa: F401
import board.standup.models  # noqa: F401
import board.triage.models  # noqa: F401
import board.walls.models  # noqa: F401

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
