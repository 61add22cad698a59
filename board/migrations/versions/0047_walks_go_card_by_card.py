"""A walk goes card by card, of the board or by initiative

Revision: 0047; follows: 0045
"""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0045"

STANDUPS = sa.table(
    "standup",
    sa.column("id"),
    sa.column("state"),
    sa.column("style"),
    sa.column("turn"),
    sa.column("columns", sa.JSON),
    sa.column("cards", sa.JSON),
)
CARDS = sa.table(
    "card",
    *(sa.column(name) for name in ("id", "column_id", "archived_at", "finished_at")),
    *(sa.column(name) for name in ("blocked_at", "started_at", "created_at")),
)


def upgrade() -> None:
    op.add_column("standup", sa.Column("cards", sa.JSON(), nullable=False, server_default="[]"))
    _go_on_where_they_were()
    op.drop_column("standup", "columns")
    is_postgres = op.get_bind().dialect.name == "postgresql"
    with op.batch_alter_table("standup_plan", table_kwargs={"sqlite_autoincrement": True}) as plan:
        if is_postgres:
            plan.drop_constraint("standup_plan_style", type_="check")
        plan.create_check_constraint("standup_plan_style", "style IN ('round', 'board', 'focus')")


def _go_on_where_they_were() -> None:
    """A walk under way is at the first card of the column that was in turn."""
    is_walk = STANDUPS.c.state.in_(("running", "finishing")) & (STANDUPS.c.style == "board")
    for walk in op.get_bind().execute(sa.select(STANDUPS).where(is_walk)).all():
        cards = [_cards_in(column) for column in walk.columns]
        values = {"cards": sum(cards, []), "turn": len(sum(cards[: walk.turn], []))}
        op.execute(STANDUPS.update().where(STANDUPS.c.id == walk.id).values(**values))


def _cards_in(column: int) -> list[int]:
    """Stuck first, then the oldest."""
    shown = CARDS.c.archived_at.is_(None) & CARDS.c.finished_at.is_(None)
    here = sa.select(CARDS.c.id).where(CARDS.c.column_id == column, shown)
    age = sa.func.coalesce(CARDS.c.started_at, CARDS.c.created_at)
    found = here.order_by(CARDS.c.blocked_at.is_(None), age, CARDS.c.id)
    return list(op.get_bind().execute(found).scalars())
