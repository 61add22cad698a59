"""Alembic's entry point: works on the connection that it is given."""

from alembic import context
from sqlmodel import SQLModel

import board.boards.models  # noqa: F401
import board.cards.models  # noqa: F401
import board.core.events  # noqa: F401
import board.focus.models  # noqa: F401
import board.mail.models  # noqa: F401
import board.notifications.models  # noqa: F401
import board.people.audit_log  # noqa: F401
import board.people.models  # noqa: F401
import board.sprints.models  # noqa: F401
import board.standup.models  # noqa: F401
import board.triage.models  # noqa: F401
import board.walls.models  # noqa: F401


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """The full-text index keeps tables of its own."""
    return not (kind == "table" and (name or "").startswith("words"))


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    include_name=is_ours,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
