"""The table of sprints."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, Index, text
from sqlmodel import Field, Session, select

from board.cards.models import Card
from board.core.database import Day, Instant
from board.core.synced import Synced

STATES = ("planned", "active", "closed")
ACTIVE = text("state = 'active'")


class Sprint(Synced, table=True):
    """Two weeks, or what the team chose. Its cards carry `sprint_id`. `start_seq` is the board's
    number when it began: the burndown is read from the board's log after it. `record` is written at
    the close: {promised, finished, left, cards, cards_finished} in estimate points and in cards,
    with the cards' ids in `finished_cards` and `left_cards` and the sprint that took the latter in
    `rest_to` (None: the backlog)."""

    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="sprint_state"),
        Index(
            "one_active_sprint",
            "board_id",
            unique=True,
            sqlite_where=ACTIVE,
            postgresql_where=ACTIVE,
        ),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    name: str = Field(max_length=80)
    goal: str = Field(default="", max_length=300)
    starts_on: date = Field(sa_column=Column(Day, nullable=False))
    ends_on: date = Field(sa_column=Column(Day, nullable=False))
    state: str = Field(default="planned", max_length=8)
    started_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    closed_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    start_seq: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    record: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))

    def stream(self) -> str:
        return f"board/{self.board_id}"

    def dependents(self, session: Session) -> Sequence[Synced]:
        return session.exec(select(Card).where(Card.sprint_id == self.id)).all()

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        return row
