"""Retrospectives: hidden notes, groups, dots, agreements

Revision: 0061; follows: 0060
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Instant

revision = "0061"
down_revision = "0060"


def upgrade() -> None:
    _retrospectives()
    _notes_and_agreements()
    _hidden()


def _retrospectives() -> None:
    op.create_table(
        "retrospective",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("phase", sa.String(10), nullable=False),
        sa.Column("is_anonymous", sa.Boolean(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("dots_each", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("begun_at", Instant(), nullable=False),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("written", sa.Integer(), nullable=False),
        sa.Column("writers", sa.JSON(), nullable=False),
        sa.Column("dots_given", sa.Integer(), nullable=False),
        sa.Column("spotlight_id", sa.Integer(), nullable=True),
        sa.Column("timer_ends_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "phase IN ('writing', 'grouping', 'dots', 'talking', 'agreeing', 'closed')",
            name="retrospective_phase",
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_retrospective_team_id", "retrospective", ["team_id"])
    is_open = sa.text("phase != 'closed'")
    op.create_index(
        "one_open_retrospective",
        "retrospective",
        ["team_id"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _notes_and_agreements() -> None:
    op.create_table(
        "retrospective_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("retrospective_id", sa.Integer(), nullable=False),
        sa.Column("column_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("under_id", sa.Integer(), nullable=True),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.Column("is_talked_about", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["retrospective_id"], ["retrospective.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("retrospective_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(200), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("board_id", sa.Integer(), nullable=True),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(8), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('', 'done', 'still_on', 'dropped')", name="agreement_outcome"
        ),
        sa.ForeignKeyConstraint(["retrospective_id"], ["retrospective.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for table in ("retrospective_note", "agreement"):
        op.create_index(f"ix_{table}_retrospective_id", table, ["retrospective_id"])


def _hidden() -> None:
    op.create_table(
        "hidden_note",
        sa.Column("retrospective_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("column_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["retrospective_id"], ["retrospective.id"]),
        sa.PrimaryKeyConstraint("retrospective_id", "name"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "has_written",
        sa.Column("retrospective_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("notes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["retrospective_id"], ["retrospective.id"]),
        sa.PrimaryKeyConstraint("retrospective_id", "member_id"),
    )
    op.create_table(
        "given_dots",
        sa.Column("retrospective_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.CheckConstraint("dots > 0", name="given_dots_some"),
        sa.ForeignKeyConstraint(["retrospective_id"], ["retrospective.id"]),
        sa.PrimaryKeyConstraint("retrospective_id", "member_id", "note_id"),
    )
