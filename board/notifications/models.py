"""The tables of notifications, on each person's own stream."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Synced


class Watch(Synced, table=True):
    """A person follows a card, a column or a board."""

    LIVES: ClassVar[tuple[On, ...]] = (On("me", by="member_id"),)
    __table_args__ = (
        UniqueConstraint("member_id", "kind", "target_id"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id")
    kind: str = Field(max_length=8)
    target_id: int


class Notification(Synced, table=True):
    """One thing to know. `kind` is one of rules.KINDS; `title` the card's, or the name of the board
    whose standup was held; `text` what was said, or the title once more. What is about a ticket
    or an initiative
    names no board and no card (0). It is mailed at once or in a digest when the person chose so:
    `mail` is none, at_once, digest or sent."""

    LIVES: ClassVar[tuple[On, ...]] = (On("me", by="member_id"),)
    __tablename__ = "notice"
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"mail"})
    __table_args__ = (Index("notice_of", "member_id", "id"), {"sqlite_autoincrement": True})

    id: int = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id")
    kind: str = Field(max_length=16)
    board_id: int
    card_id: int
    ticket_id: int | None = None
    initiative_id: int | None = None
    by_id: int | None = None
    title: str = Field(default="", max_length=200)
    text: str = Field(max_length=300)
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    seen_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    mail: str = Field(default="none", max_length=8, index=True)


class NotificationCursor(SQLModel, table=True):
    """How far a board's log has been read for notifications."""

    __tablename__ = "notice_cursor"

    stream: str = Field(primary_key=True, max_length=64)
    seq: int = Field(sa_column=Column(BigInteger, nullable=False))
