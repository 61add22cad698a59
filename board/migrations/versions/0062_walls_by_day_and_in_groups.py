"""Walls are dark or light, or light by day; several are a group

Revision: 0062; follows: 0061
"""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"


def upgrade() -> None:
    op.add_column("wall", sa.Column("theme", sa.String(8), nullable=False, server_default="dark"))
    for name, usual in (("light_from", "08:00"), ("light_to", "16:00")):
        op.add_column("wall", sa.Column(name, sa.String(5), nullable=False, server_default=usual))
    op.add_column("wall", sa.Column("group_name", sa.String(40), nullable=False, server_default=""))
