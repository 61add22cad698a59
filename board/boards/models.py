"""The tables of boards."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, UniqueConstraint
from sqlmodel import Field, Session, SQLModel, select

from board.core import clock
from board.core.database import Instant, RankText
from board.core.event_log import Stream
from board.core.placement import On
from board.core.synced import Concerns, Synced, free_rank, only
from board.core.values import JsonOf

from .rules import LinkStaysRevoked, check_labels_coloured
from .values import BoardBody

KINDS = ("kanban", "scrum")
LINK_KINDS = ("board", "calendar")
LANES = ("none", "team", "assignee", "area", "customer", "service")


class Board(Synced, table=True):
    """A team's board. An open one is seen by every member; only its team works on it. `lanes` says
    by what its swimlanes are drawn, `lane_limits` is {key of the lane: most cards under way}.
    Finished cards leave after `done_leaves_days` (None: never). `usual_days` is the 85th percentile
    of its cycle times, None while too few cards are finished (board/cards/ageing.py). `label_hues`
    is {label: one of HUES}; a label without one is grey. What others
    than its team may read begins at `opened_seq`, the number on its stream at which it was opened;
    0 for one that was never closed. One with `archived_at` is read and not changed."""

    LIVES: ClassVar[tuple[On, ...]] = (On("board", by="id"),)
    __table_args__ = (
        CheckConstraint(f"kind IN {KINDS}", name="board_kind"),
        CheckConstraint(f"lanes IN {LANES}", name="board_lanes"),
        {"sqlite_autoincrement": True},
    )
    CONCERNS: ClassVar[Concerns] = "watchers"
    IS_STEADY: ClassVar[bool] = True
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"opened_at", "opened_seq"})
    MAPS: ClassVar[frozenset[str]] = frozenset({"label_hues", "lane_limits"})

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", index=True)
    name: str = Field(max_length=80)
    is_open: bool = True
    kind: str = Field(default="kanban", max_length=8)
    lanes: str = Field(default="none", max_length=12)
    lane_limits: dict[str, int] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False)
    )
    label_hues: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    expedite_limit: int | None = 1
    is_expedite_limit_hard: bool = False
    done_leaves_days: int | None = 14
    usual_days: int | None = None
    opened_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    opened_seq: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    archived_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, object]:
        """Undoing that a board was closed opens it: what happened while it was closed stays its
        team's. There is room for so many colours, also after undo."""
        check_labels_coloured(len(values.get("label_hues", {})))
        return values | self.opening(session) if values.get("is_open") else values

    def opening(self, session: Session) -> dict[str, object]:
        """The values of a board that is opened in this very change."""
        return {
            "opened_at": clock.now(),
            "opened_seq": session.get_one(Stream, self.home()).seq + 1,
        }

    def dependents(self, session: Session) -> Sequence[Synced]:
        return session.exec(select(BoardColumn).where(BoardColumn.board_id == self.id)).all()

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, object]:
        return row

    @classmethod
    def for_guest(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name"))

    @classmethod
    def for_dark(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name", "team_id", "archived_at"))


class BoardColumn(Synced, table=True):
    """A column. Work counts as started from the first column with `is_started` on, and as finished
    in `is_finished`. A scrum board's backlog is the column with `is_backlog`; it has a screen of
    its own."""

    LIVES: ClassVar[tuple[On, ...]] = (On("board", by="board_id"),)
    __tablename__ = "column"
    __table_args__ = (
        UniqueConstraint("board_id", "rank"),
        CheckConstraint("wip_limit IS NULL OR wip_limit > 0", name="column_wip_limit"),
        {"sqlite_autoincrement": True},
    )
    IS_STEADY: ClassVar[bool] = True

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id")
    name: str = Field(max_length=80)
    rank: str = Field(sa_column=Column(RankText, nullable=False))
    wip_limit: int | None = None
    is_wip_limit_hard: bool = False
    policy: str = Field(default="", max_length=2000)
    is_started: bool = False
    is_finished: bool = False
    is_backlog: bool = False

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, object]:
        return {name: value for name, value in row.items() if name != "policy"}

    @classmethod
    def for_guest(cls, row: dict[str, Any]) -> dict[str, object]:
        return cls.for_wall(row)

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, object]:
        """Back in its old place, or right before it when that place has been taken since."""
        if "rank" not in values:
            return values
        others = (BoardColumn.board_id == self.board_id, BoardColumn.id != self.id)
        return values | {"rank": free_rank(session, BoardColumn, others, values["rank"])}


class SavedFilter(Synced, table=True):
    """A filter with a name: a person's own, or the board's when there is no `member_id`. `query` is
    the address's ?…"""

    LIVES: ClassVar[tuple[On, ...]] = (
        On("me", by="member_id"),
        On("board", by="board_id", shown_while={"member_id": (None,)}),
    )
    __tablename__ = "saved_filter"

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    member_id: int | None = Field(default=None, foreign_key="member.id", index=True)
    name: str = Field(max_length=60)
    query: str = Field(max_length=500)


class Folded(SQLModel, table=True):
    """Which columns (ids) and swimlanes (keys such as `assignee:5`) of a board a person has
    folded."""

    member_id: int = Field(primary_key=True, foreign_key="member.id")
    board_id: int = Field(primary_key=True, foreign_key="board.id")
    columns: list[int] = Field(sa_column=Column(JSON, nullable=False))
    lanes: list[str] = Field(sa_column=Column(JSON, nullable=False))


class BoardLink(Synced, table=True):
    """A secret address that needs no sign-in: of the board as guests may see it, or of its standups
    as a calendar. The link holds a random token, the table its SHA-256."""

    LIVES: ClassVar[tuple[On, ...]] = (
        On("board", by="board_id", shown_while={"revoked_at": (None,)}),
    )
    __tablename__ = "board_link"
    CONCERNS: ClassVar[Concerns] = "watchers"
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"token_hash"})

    id: int = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    kind: str = Field(max_length=8)
    token_hash: str = Field(max_length=64, index=True)
    made_by: int | None = None
    made_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    revoked_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, object]:
        """Whoever took it back told others that it is dead; so did whoever undid making it."""
        raise LinkStaysRevoked()


class BoardTemplate(Synced, table=True):
    """A board to start others from. One that was saved from a closed board belongs to that
    board (`board_id`), and is for those who may see it; any other is everybody's."""

    LIVES: ClassVar[tuple[On, ...]] = (
        On("board", by="board_id"),
        On("people", shown_while={"board_id": (None,)}),
    )
    __tablename__ = "board_template"
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"body"})

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    body: BoardBody = Field(sa_column=Column(JsonOf(BoardBody), nullable=False))
    board_id: int | None = Field(default=None, foreign_key="board.id", index=True)
