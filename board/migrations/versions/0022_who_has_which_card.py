"""Who has which card, where an index finds it

Revision: 0022; follows: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

AT_ONCE = 1000
CARD = sa.table("card", sa.column("id", sa.Integer), sa.column("assignees", sa.JSON))


def upgrade() -> None:
    card_assignee = op.create_table(
        "card_assignee",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("member_id", "card_id"),
    )
    op.create_index("ix_card_assignee_card_id", "card_assignee", ["card_id"])
    last = 0
    cards = sa.select(CARD).order_by(CARD.c.id).limit(AT_ONCE)
    while found := op.get_bind().execute(cards.where(CARD.c.id > last)).all():
        rows = [
            {"card_id": id_, "member_id": member}
            for id_, assignees in found
            for member in sorted(set(assignees))
        ]
        if rows:
            op.bulk_insert(card_assignee, rows)
        last = found[-1].id
