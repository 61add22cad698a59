"""A person chooses how dense boards are for them

Revision: 0031; follows: 0030
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.add_column(
        "member", sa.Column("density", sa.String(16), nullable=False, server_default="compact")
    )
