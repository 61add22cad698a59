"""A wall reads exactly the boards that are listed on it

Revision: 0015; follows: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """A wall that was sent away lists nothing. The rows are read first: SQLite makes the table of walls anew."""
    standing = sa.text("SELECT id, board_id FROM wall WHERE revoked_at IS NULL")
    listed = [
        {"wall_id": wall, "board_id": board} for wall, board in op.get_bind().execute(standing)
    ]
    with op.batch_alter_table("wall", table_kwargs={"sqlite_autoincrement": True}) as wall:
        wall.drop_column("board_id")
    wall_board = op.create_table(
        "wall_board",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("wall_id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["wall_id"], ["wall.id"]),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("wall_id", "board_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_wall_board_board_id", "wall_board", ["board_id"])
    op.bulk_insert(wall_board, listed)
