"""A rotation knows when it was set: whoever it makes late has half an hour from then

Revision: 0053; follows: 0055
"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0055"


def upgrade() -> None:
    op.add_column("rotation", sa.Column("set_at", sa.String(24), nullable=True))
