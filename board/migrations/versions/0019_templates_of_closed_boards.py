"""A template that was saved from a closed board belongs to that board

Revision: 0019; follows: 0018
"""

from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Of those that stand it is not known where they came from: they stay everybody's."""
    op.execute("ALTER TABLE board_template ADD COLUMN board_id INTEGER REFERENCES board (id)")
    op.create_index("ix_board_template_board_id", "board_template", ["board_id"])
