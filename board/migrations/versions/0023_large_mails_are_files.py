"""Large mails are files

Revision: 0023; follows: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.add_column(
        "received_mail", sa.Column("file", sa.String(length=64), nullable=False, server_default="")
    )
    op.create_index("ix_received_mail_file", "received_mail", ["file"])
