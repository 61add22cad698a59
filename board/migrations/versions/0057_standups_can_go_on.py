"""A standup that was finished can go on for a moment

Revision: 0057; follows: 0051
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0057"
down_revision = "0051"


def upgrade() -> None:
    op.add_column("standup", sa.Column("ending_at", Instant(), nullable=True))
