"""A card says how much was said with its requester, so that whoever has it open hears of a reply

Revision: 0011; follows: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column(
        "card", sa.Column("message_count", sa.Integer(), nullable=False, server_default="0")
    )
