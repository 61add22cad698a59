"""Marks by which two histories that parted are told from each other

Revision: 0014; follows: 0013
"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("stream", sa.Column("mark", sa.Integer(), nullable=False, server_default="0"))
    for name in ("mark", "after"):
        op.add_column("event", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    _mark_the_heads()


def _mark_the_heads() -> None:
    """Where each stream is now has a mark of its own, so that a backup of this very moment is told from what follows."""
    connection = op.get_bind()
    stream = sa.table("stream", *(sa.column(name) for name in ("name", "seq", "mark")))
    event = sa.table("event", *(sa.column(name) for name in ("stream", "seq", "mark")))
    for name, seq in connection.execute(
        sa.select(stream.c.name, stream.c.seq).where(stream.c.seq > 0)
    ).all():
        mark = secrets.randbelow(2**31 - 1) + 1
        connection.execute(sa.update(stream).where(stream.c.name == name).values(mark=mark))
        connection.execute(
            sa.update(event).where(event.c.stream == name, event.c.seq == seq).values(mark=mark)
        )
