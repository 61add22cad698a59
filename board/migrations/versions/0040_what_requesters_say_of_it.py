"""What requesters say of how it went

Revision: 0040; follows: 0039
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("rating", sa.String(8), nullable=False, server_default=""))
