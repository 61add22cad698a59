"""A stream says which event last changed the rows that commands remember

Revision: 0025; follows: 0024
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.add_column(
        "stream", sa.Column("steady_mark", sa.Integer(), nullable=False, server_default="0")
    )
