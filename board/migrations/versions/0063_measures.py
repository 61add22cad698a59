"""Measures: a baseline, a target, and what was read meanwhile

Revision: 0063; follows: 0062
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Day, Instant

revision = "0063"
down_revision = "0062"


def upgrade() -> None:
    op.create_table(
        "measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("unit", sa.String(24), nullable=False),
        sa.Column("direction", sa.String(4), nullable=False),
        sa.Column("baseline", sa.Float(), nullable=False),
        sa.Column("target", sa.Float(), nullable=False),
        sa.Column("begins_on", Day(), nullable=False),
        sa.Column("due_on", Day(), nullable=False),
        sa.Column("dip_depth", sa.Float(), nullable=False),
        sa.Column("dip_until", Day(), nullable=True),
        sa.Column("initiative_id", sa.Integer(), nullable=True),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(24), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("reader_id", sa.Integer(), nullable=True),
        sa.Column("rhythm_days", sa.Integer(), nullable=False),
        sa.Column("annotations", sa.JSON(), nullable=False),
        sa.Column("added_at", Instant(), nullable=False),
        sa.Column("read_at", Instant(), nullable=True),
        sa.Column("reminded_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint("direction IN ('up', 'down')", name="measure_direction"),
        sa.ForeignKeyConstraint(["area_id"], ["focus_area.id"]),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"]),
        sa.ForeignKeyConstraint(["reader_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measure_initiative_id", "measure", ["initiative_id"])
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("day", Day(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("measure_id", "day"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reading_measure_id", "reading", ["measure_id"])
