"""Initiatives have a page: people, effort and effect, links, health, a place on the map; cards say when they start

Revision: 0058; follows: 0057
"""

import sqlalchemy as sa
from alembic import op

from board.core.database import Day, Instant

revision = "0058"
down_revision = "0057"

STATES = ("candidate", "chosen", "active", "done", "lapsed")
ANEW = {"sqlite_autoincrement": True}
CARDS = sa.table("card", sa.column("id"), sa.column("initiative_id"))
AREAS = sa.table("focus_area", sa.column("id"), sa.column("place"))
TEXTS = (("why", 600), ("effort", 2), ("effect", 2), ("stage", 40), ("quarter", 7), ("health", 12))


def upgrade() -> None:
    op.add_column("card", sa.Column("starts_on", Day(), nullable=True))
    _areas()
    _initiatives()
    op.create_table(
        "direction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mission", sa.String(200), nullable=False),
        sa.Column("vision", sa.String(200), nullable=False),
        sa.Column("most_active", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    _links()
    _on_their_pages()


def _areas() -> None:
    op.add_column(
        "focus_area", sa.Column("place", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("focus_area", sa.Column("retired_at", Instant(), nullable=True))
    op.execute(AREAS.update().values(place=AREAS.c.id))
    with op.batch_alter_table("focus_area", table_kwargs=ANEW) as area:
        area.add_column(sa.Column("owner_id", sa.Integer(), nullable=True))
        area.create_foreign_key("focus_area_owner_id_fkey", "member", ["owner_id"], ["id"])


def _initiatives() -> None:
    """SQLite makes the table anew: the cards that refer to it let go of it meanwhile."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    tied = sa.select(CARDS).where(CARDS.c.initiative_id.is_not(None))
    cards = op.get_bind().execute(tied).all() if is_sqlite else []
    if cards:
        op.execute(
            CARDS.update().where(CARDS.c.initiative_id.is_not(None)).values(initiative_id=None)
        )
    with op.batch_alter_table("initiative", table_kwargs=ANEW) as initiative:
        if not is_sqlite:
            initiative.drop_constraint("initiative_state", type_="check")
        initiative.create_check_constraint("initiative_state", f"state IN {STATES}")
        for name, length in TEXTS:
            initiative.add_column(
                sa.Column(name, sa.String(length), nullable=False, server_default="")
            )
        for name in ("core", "people", "superusers"):
            initiative.add_column(sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
        initiative.add_column(
            sa.Column("is_must", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        initiative.add_column(
            sa.Column("rhythm_days", sa.Integer(), nullable=False, server_default="14")
        )
        for name in ("health_at", "chosen_at"):
            initiative.add_column(sa.Column(name, Instant(), nullable=True))
        for name in ("x", "y"):
            initiative.add_column(sa.Column(name, sa.Float(), nullable=True))
        initiative.add_column(sa.Column("sponsor_id", sa.Integer(), nullable=True))
        initiative.add_column(sa.Column("part_of", sa.Integer(), nullable=True))
        initiative.create_foreign_key(
            "initiative_sponsor_id_fkey", "member", ["sponsor_id"], ["id"]
        )
        initiative.create_foreign_key("initiative_part_of_fkey", "initiative", ["part_of"], ["id"])
    for card in cards:
        op.execute(
            CARDS.update().where(CARDS.c.id == card.id).values(initiative_id=card.initiative_id)
        )


def _links() -> None:
    op.create_table(
        "initiative_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["initiative.id"]),
        sa.ForeignKeyConstraint(["to_id"], ["initiative.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("from_id", "to_id"),
        sqlite_autoincrement=True,
    )


def _on_their_pages() -> None:
    op.create_table(
        "initiative_update",
        *_said("health", sa.String(12)),
        sa.Column("text", sa.String(1000), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "initiative_comment",
        *_said("text", sa.String(2000)),
        sa.Column("is_question", sa.Boolean(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sqlite_autoincrement=True,
    )
    for name in ("initiative_update", "initiative_comment"):
        op.create_index(f"ix_{name}_initiative_id", name, ["initiative_id"])


def _said(name: str, kind: sa.String) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column(name, kind, nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
