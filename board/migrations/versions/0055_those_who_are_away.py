"""Those who are away are asked and told by mail; a plan has a video meeting; a wall may give a sound

Revision: 0055; follows: 0058
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0055"
down_revision = "0058"


def upgrade() -> None:
    op.add_column(
        "standup_plan", sa.Column("video_url", sa.String(500), nullable=False, server_default="")
    )
    op.add_column(
        "wall", sa.Column("has_cue", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_table(
        "standup_letter",
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "team_id", "at", "member_id"),
    )
