"""Boards in full

Revision: 0002; follows: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

KINDS = ("kanban", "scrum")
LANES = ("none", "team", "assignee", "area", "customer", "service")


def upgrade() -> None:
    op.create_table(
        "board_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "notice_cursor",
        sa.Column("stream", sa.String(64), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("stream"),
    )
    op.create_table(
        "card_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("card_template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_card_template_board_id"), ["board_id"], unique=False)

    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("seen_at", sa.String(24), nullable=True),
        sa.Column("mail", sa.String(8), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["member.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_mail"), ["mail"], unique=False)
        batch_op.create_index("notice_of", ["member_id", "id"], unique=False)

    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("query", sa.String(500), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["member.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("saved_filter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_saved_filter_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_saved_filter_member_id"), ["member_id"], unique=False)

    op.create_table(
        "sprint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("goal", sa.String(300), nullable=False),
        sa.Column("starts_on", sa.String(10), nullable=False),
        sa.Column("ends_on", sa.String(10), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("started_at", sa.String(24), nullable=True),
        sa.Column("closed_at", sa.String(24), nullable=True),
        sa.Column("start_seq", sa.BigInteger(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.CheckConstraint("state IN ('planned', 'active', 'closed')", name="sprint_state"),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sprint", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sprint_board_id"), ["board_id"], unique=False)
        batch_op.create_index(
            "one_active_sprint",
            ["board_id"],
            unique=True,
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )

    op.create_table(
        "watch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["member.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("member_id", "kind", "target_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "recurrence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("column_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(200), nullable=False),
        sa.Column("starts_on", sa.String(10), nullable=False),
        sa.Column("at_time", sa.String(5), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("next_at", sa.String(24), nullable=True),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.ForeignKeyConstraint(
            ["column_id"],
            ["column.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("recurrence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recurrence_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_recurrence_next_at"), ["next_at"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("is_on_board", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.ForeignKeyConstraint(
            ["card_id"],
            ["card.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachment_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachment_card_id"), ["card_id"], unique=False)

    op.create_table(
        "card_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("is_on_board", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.ForeignKeyConstraint(
            ["card_id"],
            ["card.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("card_id", "other_id", "role"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("card_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_card_link_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_card_link_other_id"), ["other_id"], unique=False)

    for name, values, default in (("kind", KINDS, "kanban"), ("lanes", LANES, "none")):
        op.execute(
            f"ALTER TABLE board ADD COLUMN {name} VARCHAR(12) DEFAULT '{default}' NOT NULL CHECK ({name} IN {values})"
        )
    op.add_column("board", sa.Column("lane_limits", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("board", sa.Column("expedite_limit", sa.Integer(), server_default="1"))
    op.add_column(
        "board",
        sa.Column(
            "is_expedite_limit_hard", sa.Boolean(), nullable=False, server_default=sa.false()
        ),
    )
    op.add_column("board", sa.Column("done_leaves_days", sa.Integer(), server_default="14"))
    op.add_column("board", sa.Column("usual_days", sa.Integer()))
    op.add_column(
        "column", sa.Column("is_backlog", sa.Boolean(), nullable=False, server_default=sa.false())
    )

    op.add_column(
        "card", sa.Column("service", sa.String(12), nullable=False, server_default="standard")
    )
    op.execute("UPDATE card SET service = 'expedite' WHERE is_expedite")
    op.drop_column("card", "is_expedite")
    for name in ("customer_id", "sprint_id", "recurrence_id"):
        op.add_column("card", sa.Column(name, sa.Integer()))
    op.execute(
        "UPDATE card SET customer_id = (SELECT customer_id FROM ticket WHERE ticket.id = card.ticket_id)"
    )
    op.create_index("ix_card_sprint_id", "card", ["sprint_id"])
    op.add_column("card", sa.Column("estimate", sa.Float()))
    op.add_column(
        "card", sa.Column("question_count", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "card", sa.Column("attachment_count", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("card", sa.Column("deleted_at", sa.String(24)))

    op.add_column("comment", sa.Column("edited_at", sa.String(24)))
    op.add_column(
        "comment", sa.Column("is_question", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("comment", sa.Column("answered_at", sa.String(24)))
    op.add_column("comment", sa.Column("answered_by", sa.Integer()))
    op.add_column("comment", sa.Column("mentions", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("member", sa.Column("notices", sa.JSON(), nullable=False, server_default="{}"))

    with op.batch_alter_table("outgoing_mail") as batch_op:
        batch_op.alter_column("ticket_id", existing_type=sa.Integer(), nullable=True)
        batch_op.alter_column("about_id", existing_type=sa.Integer(), nullable=True)

    op.execute(
        "INSERT INTO notice_cursor (stream, seq) SELECT name, seq FROM stream WHERE name LIKE 'board/%'"
    )
