"""The tables of cards. What belongs to one card alone is in its row: people, labels, checklist."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    UniqueConstraint,
    delete,
    insert,
    inspect,
    text,
)
from sqlalchemy import event as sa_event
from sqlmodel import Field, Session, SQLModel, col, select

from board.core.database import Day, Instant, RankText
from board.core.placement import On
from board.core.synced import Synced, free_rank, only
from board.core.values import JsonOf

from .values import ChecklistItem

SERVICES = ("expedite", "fixed_date", "standard", "intangible")
"""Classes of service, the most urgent first."""

_ON_WALLS = (
    "id board_id column_id rank assignees service blocked_reason blocked_at initiative_id "
    "customer_id ticket_id due_on "
    "estimate sprint_id created_at moved_at started_at finished_at finished_by"
).split()

_FOR_GUESTS = (
    "id board_id column_id rank title service blocked_at initiative_id due_on moved_at "
    "started_at finished_at"
).split()


_SHOWN = text("archived_at IS NULL")


class Card(Synced, table=True):
    """A small step. `assignees` are member ids; `version` counts edits of its texts. `started_at`
    and `finished_at` are the last crossings of the board's boundaries. `is_title_on_wall` is false
    for a card from a ticket until someone says that its title names no person; until then walls and
    guests read `wall_title` instead. `waiting_for` is whom a blocked one waits for. When it has
    stood still for several standups, `attended_at` is when somebody last said what becomes of it.
    `message_count` tells an open card that its requester's thread has grown. Its first picture is
    its cover while it `has_cover`. `deleted_at` is more than archived: only undo brings it back."""

    LIVES: ClassVar[tuple[On, ...]] = (
        On("board", by="board_id", shown_while={"archived_at": (None,)}),
    )
    LASTING: ClassVar[frozenset[str]] = frozenset({"sprint_id", "estimate", "finished_at"})
    MASKS: ClassVar[frozenset[str]] = frozenset({"is_title_on_wall"})
    WHOLE_WITH: ClassVar[frozenset[str]] = frozenset({"sprint_id", "assignees", "initiative_id"})
    UNMASKED: ClassVar[Mapping[str, frozenset[str]]] = {
        "wall": frozenset((*_ON_WALLS, "title", "labels", "checklist")),
        "guest": frozenset(_FOR_GUESTS),
    }
    FOLLOWED: ClassVar[frozenset[str]] = frozenset({"assignees"})
    COUNTERS: ClassVar[frozenset[str]] = frozenset(
        {"comment_count", "question_count", "attachment_count", "message_count"}
    )
    SELDOM: ClassVar[frozenset[str]] = frozenset(
        "version service blocked_reason blocked_at waiting_for attended_at initiative_id "
        "customer_id ticket_id sprint_id starts_on recurrence_id is_title_on_wall wall_title "
        "has_cover message_count question_count attachment_count comment_count finished_at "
        "finished_by archived_at deleted_at".split()
    )
    __table_args__ = (
        UniqueConstraint("column_id", "rank"),
        CheckConstraint("length(title) BETWEEN 1 AND 200", name="card_title"),
        Index("card_on_board", "board_id", "archived_at"),
        Index("card_in_column", "column_id", sqlite_where=_SHOWN, postgresql_where=_SHOWN),
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
    checklist: tuple[ChecklistItem, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[ChecklistItem, ...]), nullable=False)
    )
    due_on: date | None = Field(default=None, sa_column=Column(Day))
    starts_on: date | None = Field(default=None, sa_column=Column(Day))
    service: str = Field(default="standard", max_length=12)
    estimate: float | None = None
    blocked_reason: str | None = Field(default=None, max_length=200)
    blocked_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    waiting_for: str = Field(default="", max_length=80)
    attended_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    initiative_id: int | None = Field(default=None, foreign_key="initiative.id", index=True)
    customer_id: int | None = None
    ticket_id: int | None = Field(default=None, index=True)
    sprint_id: int | None = Field(default=None, index=True)
    recurrence_id: int | None = None
    is_title_on_wall: bool = True
    wall_title: str = Field(default="", max_length=200)
    has_cover: bool = True
    message_count: int = 0
    comment_count: int = 0
    question_count: int = 0
    attachment_count: int = 0
    created_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    created_by: int | None = None
    moved_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    started_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    finished_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    finished_by: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    archived_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    deleted_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    @property
    def public_title(self) -> str:
        """What everybody may read, also somebody who only passes by."""
        return self.title if self.is_title_on_wall else self.wall_title

    @property
    def public_reason(self) -> str | None:
        """Why it is blocked, where that may be read like the title; "" where it may not."""
        return self.blocked_reason if self.is_title_on_wall else self.blocked_reason and ""

    def dependents(self, session: Session) -> Sequence[Synced]:
        return [
            row
            for part in parts_of_card()
            for row in session.exec(select(part).where(part.card_id == self.id))
        ]

    def restoring(self, session: Session, values: dict[str, Any]) -> dict[str, object]:
        """Back in its old place, or right before it when that place has been taken since."""
        if "rank" not in values and "column_id" not in values:
            return values
        column_id, wanted = values.get("column_id", self.column_id), values.get("rank", self.rank)
        others = (Card.column_id == column_id, Card.id != self.id)
        return values | {"column_id": column_id, "rank": free_rank(session, Card, others, wanted)}

    def restored(self, session: Session) -> None:
        """What belongs to the card is where the card is, also what was said since."""
        for part in parts_of_card():
            for row in session.exec(select(part).where(part.card_id == self.id)):
                row.board_id, row.is_on_board = self.board_id, self.archived_at is None

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, object]:
        """A title that is hidden hides the reason, the labels and the checklist too: they may name
        the same people."""
        public = only(row, _ON_WALLS)
        if row["is_title_on_wall"]:
            return public | only(row, ("title", "labels", "checklist"))
        instead: dict[str, Any] = {}
        if "wall_title" in row:
            instead["title"] = row["wall_title"]
        instead |= {name: [] for name in ("labels", "checklist") if name in row}
        if row.get("blocked_reason"):
            instead["blocked_reason"] = ""
        return public | instead

    @classmethod
    def for_guest(cls, row: dict[str, Any]) -> dict[str, object]:
        """What, not who: no people, and no reason why something is stuck."""
        public = cls.for_wall(row)
        return {name: value for name, value in public.items() if name in _FOR_GUESTS}


class CardAssignee(SQLModel, table=True):
    """A person has a card. `Card.assignees` says so to browsers; this is asked by the server."""

    __tablename__ = "card_assignee"

    member_id: int = Field(primary_key=True)
    card_id: int = Field(
        sa_column=Column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True, index=True)
    )


@sa_event.listens_for(Card, "after_insert")
def _first_noted(_: object, connection: Connection, card: Card) -> None:
    _note(connection, card.id, card.assignees)


@sa_event.listens_for(Card, "after_update")
def _noted_anew(_: object, connection: Connection, card: Card) -> None:
    if inspect(card).attrs.assignees.history.has_changes():
        connection.execute(delete(CardAssignee).where(col(CardAssignee.card_id) == card.id))
        _note(connection, card.id, card.assignees)


def _note(connection: Connection, card_id: int, members: Iterable[int]) -> None:
    rows = [{"card_id": card_id, "member_id": member} for member in sorted(set(members))]
    if rows:
        connection.execute(insert(CardAssignee), rows)


class PartOfCard:
    """A table whose rows belong to a card (`card_id`) and are where the card is (`board_id`,
    `is_on_board`): they follow it to another board, into the archive and back."""

    LIVES: ClassVar[tuple[On, ...]] = (
        On("board", by="board_id", shown_while={"is_on_board": (True,)}),
    )

    if TYPE_CHECKING:
        card_id: int
        board_id: int
        is_on_board: bool

    def restored(self, session: Session) -> None:
        card = session.get_one(Card, self.card_id)
        self.board_id, self.is_on_board = card.board_id, card.archived_at is None


def parts_of_card() -> list[Any]:
    """The tables of what belongs to a card, in this slice and in those above it, by name."""
    return sorted(PartOfCard.__subclasses__(), key=lambda part: str(part.__tablename__))


class CardLink(PartOfCard, Synced, table=True):
    """One end of a link; its other end is a row of its own with the opposite `role` (rules.py), on
    the other card's board. So each board's stream tells its own end."""

    __tablename__ = "card_link"
    __table_args__ = (
        UniqueConstraint("card_id", "other_id", "role"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    board_id: int = Field(foreign_key="board.id", index=True)
    other_id: int = Field(index=True)
    role: str = Field(max_length=16)
    is_on_board: bool = True
