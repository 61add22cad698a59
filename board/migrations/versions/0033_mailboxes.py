"""Mails are fetched from mailboxes, by one process at a time

Revision: 0033; follows: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.create_table(
        "mailbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("host", sa.String(253), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("security", sa.String(8), nullable=False),
        sa.Column("login", sa.String(254), nullable=False),
        sa.Column("way", sa.String(20), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        sa.Column("token_url", sa.String(300), nullable=False),
        sa.Column("folder", sa.String(200), nullable=False),
        sa.Column("done_folder", sa.String(200), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("sender", sa.String(254), nullable=False),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=False),
        sa.Column("last_uid", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", sa.String(24), nullable=True),
        sa.Column("checked_at", sa.String(24), nullable=True),
        sa.Column("problem", sa.String(300), nullable=False),
        sa.Column("problem_at", sa.String(24), nullable=True),
        sa.Column("changed_at", sa.String(24), nullable=False),
        sa.CheckConstraint("security IN ('tls', 'starttls', 'none')", name="mailbox_security"),
        sa.CheckConstraint(
            "way IN ('password', 'client_credentials', 'device_code', 'authorization_code', 'service_account')",
            name="mailbox_way",
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fetcher_lease",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.String(200), nullable=False),
        sa.Column("until", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.add_column("received_mail", sa.Column("mailbox_id", sa.Integer(), nullable=True))
