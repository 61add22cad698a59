"""What teams tell requesters, and how long a ticket waits for what

Revision: 0038; follows: 0037
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("closing", sa.String(), nullable=False, server_default=""))
    op.add_column("ticket", sa.Column("asked_at", Instant(), nullable=True))
    op.add_column("ticket", sa.Column("wake_at", Instant(), nullable=True))
    op.add_column(
        "ticket", sa.Column("is_spam", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("ticket", sa.Column("claimed_by", sa.Integer(), nullable=True))
