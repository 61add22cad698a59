"""Labels have colours

Revision: 0020; follows: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("board", sa.Column("label_hues", sa.JSON(), nullable=False, server_default="{}"))
