"""A command's id is its actor's own name for it: two people's never meet

Revision: 0007; follows: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "command_of_actor",
        sa.Column("actor", sa.String(120), nullable=False),
        sa.Column("client", sa.String(64), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "client", "id"),
    )
    columns = "actor, client, id, digest, at, answer"
    op.execute(f"INSERT INTO command_of_actor ({columns}) SELECT {columns} FROM command")
    op.drop_table("command")
    op.rename_table("command_of_actor", "command")
    op.create_index("ix_command_at", "command", ["at"])
    op.drop_index("event_command", table_name="event")
    op.create_index("event_command", "event", ["client", "command", "by_id"])
