"""Owners of initiatives are asked by rhythm how it goes

Revision: 0059; follows: 0053
"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0053"


def upgrade() -> None:
    op.add_column("notice", sa.Column("initiative_id", sa.Integer(), nullable=True))
