"""What stands still asks what becomes of it: whom it waits for, after how many standups, who leads

Revision: 0060; follows: 0059
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0060"
down_revision = "0059"


def upgrade() -> None:
    op.add_column(
        "card", sa.Column("waiting_for", sa.String(80), nullable=False, server_default="")
    )
    op.add_column("card", sa.Column("attended_at", Instant(), nullable=True))
    op.add_column("standup", sa.Column("stuck_before", Instant(), nullable=True))
    op.add_column(
        "standup_plan", sa.Column("stuck_after", sa.Integer(), nullable=False, server_default="3")
    )
    with op.batch_alter_table("standup_plan") as plan:
        plan.add_column(sa.Column("lead_id", sa.Integer(), nullable=True))
        plan.create_foreign_key("standup_plan_lead_id_fkey", "member", ["lead_id"], ["id"])
