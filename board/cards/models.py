"""The tables of cards. What belongs to one card only and is read with it is in its row: people, labels, checklist."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, Index, UniqueConstraint, func
from sqlmodel import Field, Session, col, select

from board.core import rank
from board.core.database import Day, Instant, RankText
from board.core.synced import Synced

_ON_WALLS = (
    "id board_id column_id rank assignees is_expedite blocked_reason blocked_at initiative_id ticket_id due_on "
    "created_at moved_at started_at finished_at finished_by"
).split()


class Card(Synced, table=True):
    """A small step. `assignees` are member ids; `checklist` is [{id, text, is_done}]; `version` counts edits of its
    texts. `started_at` and `finished_at` are the last crossings of the board's boundaries. `is_title_on_wall` is
    false for a card from a ticket until someone says that its title names no person."""

    COUNTERS: ClassVar[frozenset[str]] = frozenset({"comment_count"})
    __table_args__ = (
        UniqueConstraint("column_id", "rank"),
        CheckConstraint("length(title) BETWEEN 1 AND 200", name="card_title"),
        Index("card_on_board", "board_id", "archived_at"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id")
    column_id: int = Field(foreign_key="column.id")
    rank: str = Field(sa_column=Column(RankText, nullable=False))
    title: str = Field(max_length=200)
    description: str = ""
    version: int = 1
    assignees: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    labels: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    checklist: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    due_on: date | None = Field(default=None, sa_column=Column(Day))
    is_expedite: bool = False
    blocked_reason: str | None = Field(default=None, max_length=200)
    blocked_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    initiative_id: int | None = Field(default=None, foreign_key="initiative.id", index=True)
    ticket_id: int | None = Field(default=None, index=True)
    is_title_on_wall: bool = True
    comment_count: int = 0
    created_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    created_by: int | None = None
    moved_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    started_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    finished_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    finished_by: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    archived_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def stream(self) -> str | None:
        return None if self.archived_at else f"board/{self.board_id}"

    def dependents(self, session: Session) -> Sequence[Synced]:
        return session.exec(select(Comment).where(Comment.card_id == self.id)).all()

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, Any]:
        """Back in its old place, or right before it when that place has been taken since."""
        if "rank" not in values and "column_id" not in values:
            return values
        column_id, wanted = values.get("column_id", self.column_id), values.get("rank", self.rank)
        others = (Card.column_id == column_id, Card.id != self.id)
        if session.exec(select(Card.id).where(*others, Card.rank == wanted)).first() is None:
            return values
        before = session.exec(select(func.max(Card.rank)).where(*others, col(Card.rank) < wanted)).one()
        return values | {"column_id": column_id, "rank": rank.between(before, wanted)}

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        public = {name: row[name] for name in _ON_WALLS}
        return public | {"title": row["title"] if row["is_title_on_wall"] else ""}


class Comment(Synced, table=True):
    """Something said about a card; Markdown."""

    id: int = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id", index=True)
    board_id: int = Field(foreign_key="board.id")
    by_id: int | None = None
    text: str
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    is_on_board: bool = True

    def stream(self) -> str | None:
        return f"board/{self.board_id}" if self.is_on_board else None
