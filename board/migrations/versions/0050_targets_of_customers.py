"""Customers have opening hours, and targets for their tickets

Revision: 0050; follows: 0048
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0048"


def upgrade() -> None:
    op.create_table(
        "target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("triage_minutes", sa.Integer(), nullable=True),
        sa.Column("answer_minutes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("customer_id"),
        sqlite_autoincrement=True,
    )
