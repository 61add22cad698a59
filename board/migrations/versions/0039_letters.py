"""Letters are worded by kind, language and customer; a mail knows its sender and what it answers

Revision: 0039; follows: 0038
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"


def upgrade() -> None:
    op.create_table(
        "letter_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "language", name="letter_text_once"),
    )
    op.create_table(
        "letterhead",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("sender_name", sa.String(80), nullable=False),
        sa.Column("greeting", sa.String(120), nullable=False),
        sa.Column("signature", sa.String(1000), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("customer_id"),
    )
    for name, length in (("kind", 16), ("sender", 400), ("in_reply_to", 255)):
        column = sa.Column(name, sa.String(length=length), nullable=False, server_default="")
        op.add_column("outgoing_mail", column)
    op.add_column(
        "outgoing_mail", sa.Column("refers_to", sa.String(), nullable=False, server_default="")
    )
    op.create_index("ix_outgoing_mail_to", "outgoing_mail", ["to"])
    op.create_index("ix_received_mail_ticket_id", "received_mail", ["ticket_id"])
