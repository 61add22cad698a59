"""Old queues are taken in

Revision: 0052; follows: 0054
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0054"

STATES = ("taken", "looking", "looked", "running", "done", "stopped", "failed")
INDEXED = ("ticket_id", "key", "message_id", "root")


def upgrade() -> None:
    op.create_table(
        "queue_import",
        sa.Column("id", sa.Integer(), primary_key=True),
        *(
            sa.Column(name, sa.String(length), nullable=False)
            for name, length in (
                ("name", 200),
                ("file", 64),
                ("kind", 4),
                ("charset", 16),
                ("delimiter", 1),
                ("closed_words", 500),
                ("otherwise", 8),
                ("state", 8),
                ("problem", 40),
            )
        ),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("size", "total", "done", "begins", "position", "attempt")
        ),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("headings", "mapping")),
        sa.Column("is_real", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.String(24), nullable=True),
        sa.CheckConstraint(f"state IN {STATES}", name="queue_import_state"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_queue_import_file", "queue_import", ["file"])
    op.create_index("ix_queue_import_state", "queue_import", ["state"])
    op.create_table(
        "import_row",
        sa.Column("import_id", sa.Integer(), sa.ForeignKey("queue_import.id"), primary_key=True),
        sa.Column("attempt", sa.Integer(), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        *(
            sa.Column(name, sa.String(length), nullable=False)
            for name, length in (
                ("outcome", 8),
                ("why", 20),
                ("about", 120),
                ("subject", 200),
                ("key", 80),
                ("message_id", 255),
                ("root", 255),
            )
        ),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
    )
    for name in INDEXED:
        op.create_index(f"ix_import_row_{name}", "import_row", [name])
