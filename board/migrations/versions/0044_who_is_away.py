"""Who is away and how much everybody takes; a team's load counts what it could take then

Revision: 0044; follows: 0040
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Day

revision = "0044"
down_revision = "0040"


def upgrade() -> None:
    op.create_table(
        "absence_calendar",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("host", sa.String(253), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        sa.Column("problem", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("member_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("from_on", Day(), nullable=False),
        sa.Column("until_on", Day(), nullable=False),
        sa.Column("reason", sa.String(120), nullable=False),
        sa.Column("calendar_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("from_on <= until_on", name="absence_days"),
        sa.ForeignKeyConstraint(["calendar_id"], ["absence_calendar.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_absence_member_id", "absence", ["member_id"])
    op.create_index("ix_absence_until_on", "absence", ["until_on"])
    op.add_column("member", sa.Column("capacity", sa.Float(), nullable=False, server_default="1"))
    op.add_column(
        "customer", sa.Column("agreed_percent", sa.Float(), nullable=False, server_default="0")
    )
    op.add_column("share", sa.Column("load", sa.Float(), nullable=False, server_default="0"))
    op.execute(
        "UPDATE share SET load = dealt / (SELECT weight FROM team WHERE team.id = share.team_id)"
    )
