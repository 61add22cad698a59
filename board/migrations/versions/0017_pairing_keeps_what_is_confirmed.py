"""A TV that waits holds its own state: only codes that a member has confirmed are kept

Revision: 0017; follows: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Codes last ten minutes: a TV that waits meanwhile shows a new one."""
    op.drop_table("pairing")
    op.create_table(
        "pairing",
        sa.Column("code", sa.String(12), nullable=False),
        sa.Column("wall_id", sa.Integer(), nullable=False),
        sa.Column("is_claimed", sa.Boolean(), nullable=False),
        sa.Column("expires_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
