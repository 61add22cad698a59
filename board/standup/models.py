"""The table of standups. A standup lives on its board's stream; all of it may be on the wall."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index, text
from sqlmodel import Field

from board.core.database import Instant
from board.core.synced import Synced

RUNNING = text("state = 'running'")


class Standup(Synced, table=True):
    """`people` are member ids in speaking order, `turn` counts from 0 and is len(people) after the last one.
    `spent` is {member id: seconds}. All clocks are instants: what is shown is the difference to now, or to `paused_at`
    while paused. `since_at` is the start of the last standup that was held. `parked` is [{id, text, by, at}]."""

    __table_args__ = (
        CheckConstraint("state IN ('running', 'held')", name="standup_state"),
        Index("one_running_standup", "board_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    state: str = Field(default="running", max_length=8)
    minutes: int = 15
    started_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    ends_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    since_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    finished_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    paused_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    turn: int = 0
    turn_started_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    people: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    spent: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    parked: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    record: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    is_newest: bool = True

    def stream(self) -> str | None:
        return f"board/{self.board_id}" if self.is_newest else None

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        return row
