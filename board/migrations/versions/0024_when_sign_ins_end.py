"""That a sign-in has ended is seen by every worker; a column's cards are counted by an index

Revision: 0024; follows: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.create_table(
        "sign_ins_ended",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    shown = sa.text("archived_at IS NULL")
    op.create_index(
        "card_in_column",
        "card",
        ["column_id"],
        sqlite_where=shown,
        postgresql_where=shown,
    )
