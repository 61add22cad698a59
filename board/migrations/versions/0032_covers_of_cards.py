"""Cards show their first picture on the board, unless somebody says no

Revision: 0032; follows: 0031
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    op.add_column(
        "card", sa.Column("has_cover", sa.Boolean(), nullable=False, server_default=sa.true())
    )
