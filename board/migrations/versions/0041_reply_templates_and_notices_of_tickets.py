"""Reply templates, and notices that name a ticket

Revision: 0041; follows: 0049
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0049"

DECLINES = (
    (
        "Inte vårt / Not ours",
        "Det här sköter inte vi. Vänd dig till din egen enhet.",
        "This is not something that we look after. Please turn to your own unit.",
    ),
    (
        "Utanför uppdraget / Out of scope",
        "Det här ryms inte i vårt uppdrag.",
        "We cannot do this within what we are asked to do.",
    ),
    (
        "Redan besvarat / Answered before",
        "Det här har frågats förut, och svaret är detsamma.",
        "This has been asked before; the answer has not changed.",
    ),
)


def upgrade() -> None:
    table = op.create_table(
        "reply_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("text_sv", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('reply', 'decline')", name="reply_template_kind"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.bulk_insert(
        table,
        [
            {"kind": "decline", "name": name, "text_sv": swedish, "text_en": english}
            for name, swedish, english in DECLINES
        ],
    )
    op.add_column("notice", sa.Column("ticket_id", sa.Integer(), nullable=True))
