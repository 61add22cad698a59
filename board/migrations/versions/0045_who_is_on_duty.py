"""Who is on duty: rotations, overrides, swaps, hand-overs

Revision: 0045; follows: 0044
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Day, Instant

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    op.create_table(
        "rotation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("starts_on", Day(), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("time", sa.String(5), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("starts_on"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "duty_override",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("from_at", Instant(), nullable=False),
        sa.Column("until_at", Instant(), nullable=False),
        sa.Column("reason", sa.String(120), nullable=False),
        sa.CheckConstraint("from_at < until_at", name="duty_override_times"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "swap_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("from_at", Instant(), nullable=False),
        sa.Column("until_at", Instant(), nullable=False),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("accepted_by", sa.Integer(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["accepted_by"], ["member.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("duty_at", Instant(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(2000), nullable=False),
        sa.Column("handed_at", Instant(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["from_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["to_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("duty_at"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "duty_notice",
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "duty_feed",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("member_id"),
        sa.UniqueConstraint("token_hash"),
    )
