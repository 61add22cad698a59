"""A team's standups are told to channels, through an outbox

Revision: 0054; follows: 0056
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0054"
down_revision = "0056"


def upgrade() -> None:
    op.create_table(
        "hook",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("host", sa.String(253), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("tells_opened", sa.Boolean(), nullable=False),
        sa.Column("tells_held", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.String(16), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("delivered_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('teams', 'mattermost', 'rocketchat', 'slack', 'json')", name="hook_kind"
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_hook_team_id", "hook", ["team_id"])
    op.create_table(
        "hook_delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hook_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False, unique=True),
        sa.Column("event", sa.String(8), nullable=False),
        sa.Column("standup_id", sa.Integer(), nullable=True),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("not_before", Instant(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("is_delivered", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    for name in ("hook_id", "made_at", "ended_at"):
        op.create_index(f"ix_hook_delivery_{name}", "hook_delivery", [name])
