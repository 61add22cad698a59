"""Since when somebody may read: floors of members, when a board was opened; which streams an event's command named

Revision: 0013; follows: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

OPENED = """stream = 'board/' || board.id AND prior LIKE '%"is_open"\\:false%"is_open"\\:true%'"""
CONSEQUENCES = (
    "('ticket.resolved', 'ticket.reopened', 'ticket.handed_over', 'board_template.saved')"
)
DEALT = """kind = 'card.added' AND EXISTS (SELECT 1 FROM event AS deal WHERE deal.client = event.client
 AND deal.command = event.command AND deal.kind = 'ticket.distributed')"""


def upgrade() -> None:
    op.add_column("member", sa.Column("floors", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("board", sa.Column("opened_at", sa.String(24), nullable=True))
    op.add_column(
        "board", sa.Column("opened_seq", sa.BigInteger(), nullable=False, server_default="0")
    )
    op.add_column(
        "event", sa.Column("is_named", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    newest = "(SELECT max({column}) FROM event WHERE " + OPENED + ")"
    op.execute(f"UPDATE board SET opened_seq = coalesce({newest.format(column='seq')}, 0)")
    op.execute(f"UPDATE board SET opened_at = {newest.format(column='at')}")
    op.execute(f"UPDATE event SET is_named = false WHERE kind IN {CONSEQUENCES} OR ({DEALT})")
