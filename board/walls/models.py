"""The tables of walls."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, Session, SQLModel

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Concerns, Synced
from board.core.values import Empty, JsonOf

from .rules import WallBoardsStay, usual_playlist
from .values import PlaylistEntry, SummaryBody


class Wall(Synced, table=True):
    """A paired TV. Its token (kept as a SHA-256) reads the public audience of its boards, of people
    and of focus; it is made anew every week, and the one before is good until the TV has come with
    the new one. `inches` is the screen's diagonal, `distance_cm` from where it is read: together
    they give the smallest text. `has_cue`: it gives a soft sound when people gather. `language` is
    "" for the server's. `theme` is one of rules.THEMES: light only while the room is bright, and of
    `hours` from `light_from` to `light_to`. `playlist` is what it shows
    between standups."""

    LIVES: ClassVar[tuple[On, ...]] = (On("wall", by="id", shown_while={"revoked_at": (None,)}),)
    CONCERNS: ClassVar[Concerns] = "watchers"
    HIDDEN: ClassVar[frozenset[str]] = frozenset(
        {"token_hash", "previous_hash", "token_made_at", "seen_at", "version", "screen", "problems"}
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    inches: int = 55
    distance_cm: int = 400
    may_steer: bool = False
    has_cue: bool = False
    language: str = Field(default="", max_length=8)
    playlist: tuple[PlaylistEntry, ...] = Field(
        default_factory=usual_playlist,
        sa_column=Column(JsonOf(tuple[PlaylistEntry, ...]), nullable=False),
    )
    bright_from: str = Field(default="06:30", max_length=5)
    bright_to: str = Field(default="18:00", max_length=5)
    theme: str = Field(default="dark", max_length=8)
    light_from: str = Field(default="08:00", max_length=5)
    light_to: str = Field(default="16:00", max_length=5)
    group_name: str = Field(default="", max_length=40)
    message: str = Field(default="", max_length=200)
    message_until: datetime | None = Field(default=None, sa_column=Column(Instant))
    pinned: str = Field(default="", max_length=16)
    pinned_until: datetime | None = Field(default=None, sa_column=Column(Instant))
    identify_until: datetime | None = Field(default=None, sa_column=Column(Instant))
    reload_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    token_hash: str = Field(default="", max_length=64, index=True)
    previous_hash: str = Field(default="", max_length=64, index=True)
    token_made_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    paired_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    paired_by: int | None = None
    seen_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    version: str = Field(default="", max_length=64)
    screen: str = Field(default="", max_length=40)
    problems: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    revoked_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return {name: value for name, value in row.items() if name != "paired_by"}


class WallBoard(Synced, table=True):
    """A board that is listed on a wall: the wall reads these and no others, whoever's they are."""

    LIVES: ClassVar[tuple[On, ...]] = (On("wall", by="wall_id"),)
    __tablename__ = "wall_board"
    __table_args__ = (UniqueConstraint("wall_id", "board_id"), {"sqlite_autoincrement": True})
    CONCERNS: ClassVar[Concerns] = "watchers"

    id: int = Field(default=None, primary_key=True)
    wall_id: int = Field(foreign_key="wall.id")
    board_id: int = Field(foreign_key="board.id", index=True)

    def dependents(self, session: Session) -> Sequence[Synced]:
        raise WallBoardsStay()

    def restoring(self, session: Session, values: dict[str, object]) -> dict[str, object]:
        raise WallBoardsStay()

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return row


class WallSummary(Synced, table=True):
    """What walls show of things that are not theirs to read, as numbers: `name` is desk, focus,
    flow or measures (wall_metrics.py and its neighbours)."""

    LIVES: ClassVar[tuple[On, ...]] = (On("brief"),)
    __tablename__ = "brief"

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=16, unique=True)
    body: SummaryBody = Field(
        default=Empty(), sa_column=Column(JsonOf(SummaryBody), nullable=False)
    )

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return row


class Pairing(SQLModel, table=True):
    """A code that a member has confirmed, until its TV has come for its token and the code is too
    old to be shown again (codes.py)."""

    code: str = Field(primary_key=True, max_length=12)
    wall_id: int
    is_claimed: bool = False
    expires_at: datetime = Field(sa_column=Column(Instant, nullable=False))
