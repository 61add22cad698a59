"""Who has part in a ticket, which one it follows; mails set aside, mails that did not arrive

Revision: 0026; follows: 0025
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("follows", sa.Integer(), nullable=True))
    op.add_column(
        "ticket", sa.Column("participants", sa.JSON(), nullable=False, server_default="[]")
    )
    for name, length in (("outcome", 12), ("why", 12), ("sender", 254), ("subject", 200)):
        column = sa.Column(name, sa.String(length=length), nullable=False, server_default="")
        op.add_column("received_mail", column)
    op.create_index("ix_received_mail_state", "received_mail", ["state"])
    op.create_index("ix_received_mail_sender", "received_mail", ["sender"])
    op.add_column("outgoing_mail", sa.Column("failed_at", sa.String(length=24), nullable=True))
    op.add_column(
        "outgoing_mail",
        sa.Column("failure", sa.String(length=300), nullable=False, server_default=""),
    )
