"""A board can be put into the archive

Revision: 0016; follows: 0015
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("board", sa.Column("archived_at", Instant(), nullable=True))
