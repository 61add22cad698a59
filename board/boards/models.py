"""The tables of boards."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CheckConstraint, Column, UniqueConstraint
from sqlmodel import Field, Session, select

from board.core.database import RankText
from board.core.synced import Synced


class Board(Synced, table=True):
    """A team's board. An open one is seen by every member; only its team works on it."""

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", index=True)
    name: str = Field(max_length=80)
    is_open: bool = True
    standup_minutes: int = 15

    def stream(self) -> str:
        return f"board/{self.id}"

    def dependents(self, session: Session) -> Sequence[Synced]:
        return session.exec(select(BoardColumn).where(BoardColumn.board_id == self.id)).all()

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        return row


class BoardColumn(Synced, table=True):
    """A column. Work counts as started from the first column with `is_started` on, and as finished in `is_finished`."""

    __tablename__ = "column"
    __table_args__ = (
        UniqueConstraint("board_id", "rank"),
        CheckConstraint("wip_limit IS NULL OR wip_limit > 0", name="column_wip_limit"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id")
    name: str = Field(max_length=80)
    rank: str = Field(sa_column=Column(RankText, nullable=False))
    wip_limit: int | None = None
    is_wip_limit_hard: bool = False
    policy: str = Field(default="", max_length=2000)
    is_started: bool = False
    is_finished: bool = False

    def stream(self) -> str:
        return f"board/{self.board_id}"

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in row.items() if name != "policy"}
