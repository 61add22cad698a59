"""The tables of walls."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from board.core.database import Instant
from board.core.synced import Synced


class Wall(Synced, table=True):
    """A paired TV. Its token (kept as a SHA-256) reads the public audience of its board, of people and of focus."""

    HIDDEN: ClassVar[frozenset[str]] = frozenset({"token_hash", "seen_at"})

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    board_id: int = Field(foreign_key="board.id")
    token_hash: str = Field(default="", max_length=64, index=True)
    paired_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    paired_by: int | None = None
    seen_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    revoked_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def stream(self) -> str | None:
        return None if self.revoked_at else f"wall/{self.id}"

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        return {name: row[name] for name in ("id", "name", "board_id")}


class Pairing(SQLModel, table=True):
    """A code on a TV that waits for a member. `secret_hash` proves that the asking TV is the one that shows it."""

    code: str = Field(primary_key=True, max_length=12)
    secret_hash: str = Field(max_length=64, unique=True)
    expires_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    wall_id: int | None = None
