"""A notice names what it is about: its card, or the board whose standup was held

Revision: 0030; follows: 0026
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0026"


def upgrade() -> None:
    title = sa.Column("title", sa.String(length=200), nullable=False, server_default="")
    op.add_column("notice", title)
    for of, table, name in (("card_id", "card", "title"), ("board_id", "board", "name")):
        found = f"SELECT {name} FROM {table} WHERE {table}.id = notice.{of}"
        op.execute(f"UPDATE notice SET title = coalesce(({found}), '') WHERE title = ''")
