"""What does not work just now is told on every wall and page

Revision: 0056; follows: 0050
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0056"
down_revision = "0050"


def upgrade() -> None:
    op.create_table(
        "incident",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("known", sa.String(200), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("known_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_incident_ended_at", "incident", ["ended_at"])
