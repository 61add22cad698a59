"""The morning: plans, gathering and finishing, moods; walls with a size, a playlist and a newer token

Revision: 0005; follows: 0004
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

STATES = ("gathering", "running", "finishing", "held", "skipped")
OPEN = sa.text("state IN ('gathering', 'running', 'finishing')")
SCENES = {
    "brief": 30,
    "finished": 15,
    "focus": 15,
    "desk": 15,
    "next": 10,
    "sprint": 15,
    "flow": 15,
    "message": 15,
}
PLAYLIST = json.dumps(
    [{"scene": name, "seconds": seconds, "from": "", "to": ""} for name, seconds in SCENES.items()]
)


def upgrade() -> None:
    _plans()
    _standups()
    _moods()
    _walls()
    op.drop_column("board", "standup_minutes")
    _records_with_titles()


def _plans() -> None:
    op.create_table(
        "standup_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("weekdays", sa.JSON(), nullable=False),
        sa.Column("time", sa.String(5), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("style", sa.String(8), nullable=False),
        sa.Column("order", sa.String(16), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("next_at", sa.String(24), nullable=True),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.CheckConstraint("style IN ('round', 'board')", name="standup_plan_style"),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id"),
        sqlite_autoincrement=True,
    )


def _standups() -> None:
    new: list[sa.Column[Any]] = [
        sa.Column("planned_at", sa.String(24), nullable=True),
        sa.Column("style", sa.String(8), nullable=False, server_default="round"),
        sa.Column("order", sa.String(16), nullable=False, server_default="shuffled"),
        sa.Column("is_extended", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("is_forgotten", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("columns", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("presence", sa.JSON(), nullable=False, server_default="{}"),
        sa.Column("solved", sa.JSON(), nullable=False, server_default="{}"),
        sa.Column("said", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("thanks", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("mood_answers", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("mood", sa.JSON(), nullable=True),
    ]
    is_postgres = op.get_bind().dialect.name == "postgresql"
    op.drop_index("one_running_standup", table_name="standup")
    with op.batch_alter_table("standup", table_kwargs={"sqlite_autoincrement": True}) as standup:
        for column in new:
            standup.add_column(column)
        standup.alter_column(
            "state", type_=sa.String(12), existing_type=sa.String(8), existing_nullable=False
        )
        if is_postgres:
            standup.drop_constraint("standup_state", type_="check")
        standup.create_check_constraint("standup_state", f"state IN {STATES}")
        standup.create_unique_constraint(
            "standup_board_id_planned_at_key", ["board_id", "planned_at"]
        )
    op.create_index(
        "one_open_standup",
        "standup",
        ["board_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )


def _moods() -> None:
    for name, columns in {"mood_count": ("mood", "count"), "mood_asked": ("member_id",)}.items():
        op.create_table(
            name,
            sa.Column("standup_id", sa.Integer(), nullable=False),
            *(sa.Column(column, sa.Integer(), nullable=False) for column in columns),
            sa.ForeignKeyConstraint(["standup_id"], ["standup.id"]),
            sa.PrimaryKeyConstraint("standup_id", columns[0]),
        )


def _walls() -> None:
    for column in (
        sa.Column("inches", sa.Integer(), nullable=False, server_default="55"),
        sa.Column("distance_cm", sa.Integer(), nullable=False, server_default="400"),
        sa.Column("may_steer", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("playlist", sa.JSON(), nullable=False, server_default=PLAYLIST),
        sa.Column("bright_from", sa.String(5), nullable=False, server_default="06:30"),
        sa.Column("bright_to", sa.String(5), nullable=False, server_default="18:00"),
        sa.Column("message", sa.String(200), nullable=False, server_default=""),
        sa.Column("message_until", sa.String(24), nullable=True),
        sa.Column("pinned", sa.String(16), nullable=False, server_default=""),
        sa.Column("pinned_until", sa.String(24), nullable=True),
        sa.Column("identify_until", sa.String(24), nullable=True),
        sa.Column("reload_at", sa.String(24), nullable=True),
        sa.Column("previous_hash", sa.String(64), nullable=False, server_default=""),
        sa.Column("token_made_at", sa.String(24), nullable=True),
        sa.Column("version", sa.String(64), nullable=False, server_default=""),
        sa.Column("screen", sa.String(40), nullable=False, server_default=""),
        sa.Column("problems", sa.JSON(), nullable=False, server_default="[]"),
    ):
        op.add_column("wall", column)
    op.create_index("ix_wall_previous_hash", "wall", ["previous_hash"])
    op.create_table(
        "brief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )


def _records_with_titles() -> None:
    """Records named cards by id; cards leave the board, so titles are kept. Titles that name a requester are not."""
    connection = op.get_bind()
    standup = sa.table(
        "standup",
        sa.column("id"),
        sa.column("state"),
        sa.column("record", sa.JSON),
        _json("people"),
    )
    card = sa.table(
        "card", *(sa.column(name) for name in ("id", "title", "is_title_on_wall", "blocked_reason"))
    )
    rows = connection.execute(sa.select(standup).where(standup.c.state == "held")).all()
    for row in rows:
        cards = {
            one.id: {
                "id": one.id,
                "title": one.title if one.is_title_on_wall else "",
                "reason": one.blocked_reason,
            }
            for one in connection.execute(sa.select(card).where(card.c.id.in_(_ids(row.record))))
        }
        named: dict[str, Any] = {
            kind: [cards[id_] for id_ in row.record.get(kind, []) if id_ in cards]
            for kind in ("finished", "blocked")
        }
        record = {"seconds": 0, "parked": 0} | row.record | named | {"here": row.people, "away": []}
        connection.execute(sa.update(standup).where(standup.c.id == row.id).values(record=record))


def _ids(record: dict[str, Any]) -> list[int]:
    return [*record.get("finished", []), *record.get("blocked", [])]


def _json(name: str) -> sa.Column[Any]:
    return sa.column(name, sa.JSON)  # type: ignore[return-value]
