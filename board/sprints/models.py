"""The table of sprints."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, text
from sqlmodel import Field, Session, select

from board.cards.models import Card
from board.core.database import Day, Instant
from board.core.placement import On
from board.core.synced import Synced
from board.core.values import Empty, JsonOf

from .values import NOTHING_YET, SprintRecord, SprintSums

STATES = ("planned", "active", "closed")
ACTIVE = text("state = 'active'")


class Sprint(Synced, table=True):
    """Two weeks, or what the team chose. Its cards carry `sprint_id`. `start_seq` is the board's
    number when it began: the burndown is read from the board's log after it. `record` is written at
    the close."""

    LIVES: ClassVar[tuple[On, ...]] = (On("board", by="board_id"),)
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
    record: SprintRecord | SprintSums | Empty = Field(
        default=Empty(),
        sa_column=Column(JsonOf(SprintRecord | SprintSums | Empty), nullable=False),
    )

    @property
    def sums(self) -> SprintSums:
        """What came of a closed sprint; nothing, of one that is not."""
        return NOTHING_YET if isinstance(self.record, Empty) else self.record

    def dependents(self, session: Session) -> Sequence[Synced]:
        return session.exec(select(Card).where(Card.sprint_id == self.id)).all()

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return row
