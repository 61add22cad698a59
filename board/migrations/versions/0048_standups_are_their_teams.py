"""Plans and standups are their team's, and about all its boards; teams may stand together; a wall has a language

Revision: 0048; follows: 0042
"""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0042"

STATES = ("gathering", "running", "finishing", "held", "skipped")
OPEN = sa.text("state IN ('gathering', 'running', 'finishing')")
BOARDS = sa.table("board", sa.column("id"), sa.column("team_id"))
PLANS = sa.table(
    "standup_plan",
    *(sa.column(name) for name in ("id", "board_id", "team_id", "next_at")),
    sa.column("lines", sa.JSON),
)
STANDUPS = sa.table(
    "standup",
    *(sa.column(name) for name in ("id", "board_id", "team_id", "state")),
    *(sa.column(name) for name in ("planned_at", "started_at", "finished_at", "is_newest")),
    sa.column("teams", sa.JSON),
)
MOODS = [
    sa.table("mood_count", *(sa.column(name) for name in ("standup_id", "mood", "count"))),
    sa.table("mood_asked", *(sa.column(name) for name in ("standup_id", "member_id"))),
]
ANEW = {"sqlite_autoincrement": True}


def upgrade() -> None:
    for name in ("standup_plan", "standup"):
        op.add_column(name, sa.Column("team_id", sa.Integer(), nullable=True))
    op.add_column(
        "standup_plan", sa.Column("joins", sa.JSON(), nullable=False, server_default="{}")
    )
    op.add_column("standup", sa.Column("teams", sa.JSON(), nullable=False, server_default="[]"))
    for table in (PLANS, STANDUPS):
        team = sa.select(BOARDS.c.team_id).where(BOARDS.c.id == table.c.board_id)
        op.execute(table.update().values(team_id=team.scalar_subquery()))
    op.add_column("wall", sa.Column("language", sa.String(8), nullable=False, server_default=""))
    _one_plan_each()
    _one_row_of_standups_each()
    moods = [op.get_bind().execute(sa.select(table)).mappings().all() for table in MOODS]
    for mood in MOODS:
        op.execute(mood.delete())
    _without_boards()
    for mood, rows in zip(MOODS, moods, strict=True):
        op.bulk_insert(mood, [dict(row) for row in rows])  # type: ignore[arg-type]


def _one_plan_each() -> None:
    """Of a team whose boards had plans of their own, the one that is next; what people have
    prepared for the others comes along."""
    for plans in _by_team(PLANS):
        kept, *others = sorted(plans, key=lambda one: (one.next_at or "~", one.id))
        lines = [line for plan in (kept, *others) for line in plan.lines]
        numbered = [line | {"id": number} for number, line in enumerate(lines, start=1)]
        _write(PLANS, kept.id, lines=numbered)
        op.execute(PLANS.delete().where(PLANS.c.id.in_([one.id for one in others])))


def _one_row_of_standups_each() -> None:
    """One is the newest, one may be open, and one has a planned time."""
    for standups in _by_team(STANDUPS):
        newest = max(standups, key=lambda one: (one.state in STATES[:3], one.id))
        taken: set[str] = set()
        for one in sorted(standups, key=lambda one: (one.state != "held", one.id)):
            values: dict[str, Any] = {"teams": [one.team_id], "is_newest": one is newest}
            if one.state in STATES[:3] and one is not newest:
                values |= {"state": "skipped", "finished_at": one.started_at}
            if one.planned_at in taken:
                values["planned_at"] = None
            taken.add(one.planned_at)
            _write(STANDUPS, one.id, **values)


def _by_team(table: sa.TableClause) -> list[list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in op.get_bind().execute(sa.select(table)).all():
        found[row.team_id].append(row)
    return list(found.values())


def _write(table: sa.TableClause, id_: int, **values: Any) -> None:
    op.execute(table.update().where(table.c.id == id_).values(**values))


def _without_boards() -> None:
    """SQLite makes the tables anew: what refers to them has been put aside."""
    op.drop_index("one_open_standup", table_name="standup")
    op.drop_index("ix_standup_board_id", table_name="standup")
    is_postgres = op.get_bind().dialect.name == "postgresql"
    with op.batch_alter_table("standup", table_kwargs=ANEW) as standup:
        standup.drop_constraint("standup_board_id_planned_at_key", type_="unique")
        standup.drop_column("board_id")
        standup.alter_column("team_id", existing_type=sa.Integer(), nullable=False)
        standup.create_foreign_key("standup_team_id_fkey", "team", ["team_id"], ["id"])
        standup.create_unique_constraint(
            "standup_team_id_planned_at_key", ["team_id", "planned_at"]
        )
        if not is_postgres:
            standup.create_check_constraint("standup_state", f"state IN {STATES}")
    op.create_index("ix_standup_team_id", "standup", ["team_id"])
    op.create_index(
        "one_open_standup",
        "standup",
        ["team_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    with op.batch_alter_table("standup_plan", table_kwargs=ANEW) as plan:
        plan.drop_column("board_id")
        plan.alter_column("team_id", existing_type=sa.Integer(), nullable=False)
        plan.create_foreign_key("standup_plan_team_id_fkey", "team", ["team_id"], ["id"])
        plan.create_unique_constraint("standup_plan_team_id_key", ["team_id"])
        if not is_postgres:
            plan.create_check_constraint(
                "standup_plan_style", "style IN ('round', 'board', 'focus')"
            )
