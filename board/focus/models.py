"""The tables of focus: where the department wants to go, and what it has chosen to change."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, UniqueConstraint
from sqlmodel import Field, Session, select

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Synced, only

STATES = ("candidate", "chosen", "active", "done", "lapsed")
OPEN_STATES = ("candidate", "chosen", "active")
SIZES = ("", "S", "M", "L", "XL")
HEALTHS = ("", "on_the_way", "at_risk", "off")
ROLES = ("needs", "helps")
_ON_FOCUS: tuple[On, ...] = (On("focus"),)
_ON_WALLS = ("id", "name", "state", "areas", "effort", "health", "x", "y")


class Direction(Synced, table=True):
    """Mission and vision of the department, in a sentence each, over its map; one row. At most
    `most_active` initiatives are active at a time."""

    LIVES: ClassVar[tuple[On, ...]] = _ON_FOCUS

    id: int = Field(default=None, primary_key=True)
    mission: str = Field(default="", max_length=200)
    vision: str = Field(default="", max_length=200)
    most_active: int = 5

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return row


class FocusArea(Synced, table=True):
    """Where the department wants to go: current state, vision, and the gap between. `hue` colours
    everything tied to it; `place` is its number from the left."""

    LIVES: ClassVar[tuple[On, ...]] = _ON_FOCUS
    __tablename__ = "focus_area"

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    hue: str = Field(default="blue", max_length=16)
    current_state: str = ""
    vision: str = ""
    gap: str = ""
    place: int = 0
    owner_id: int | None = Field(default=None, foreign_key="member.id")
    retired_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def dependents(self, session: Session) -> Sequence[Synced]:
        return [one for one in session.exec(select(Initiative)) if self.id in one.areas]

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name", "hue", "place", "retired_at"))

    @classmethod
    def for_guest(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name", "hue"))


class Initiative(Synced, table=True):
    """Something chosen to change. `areas` are focus area ids, the first one gives the colour. `why`
    is what people should feel. `core` are the members who stay with it, `people` those of the area
    that it is about, `superusers` those who help others. `quarter` is as 2026-Q4. The owner says
    how it goes every `rhythm_days`: `health`, since `health_at`. `x` and `y` are its place on the
    map, from 0 to 1000; None: nobody has placed it."""

    LIVES: ClassVar[tuple[On, ...]] = _ON_FOCUS
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="initiative_state"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=120)
    summary: str = ""
    why: str = Field(default="", max_length=600)
    state: str = Field(default="candidate", max_length=16)
    areas: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    owner_id: int | None = Field(default=None, foreign_key="member.id")
    sponsor_id: int | None = Field(default=None, foreign_key="member.id")
    core: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    people: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    superusers: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    effort: str = Field(default="", max_length=2)
    effect: str = Field(default="", max_length=2)
    stage: str = Field(default="", max_length=40)
    quarter: str = Field(default="", max_length=7)
    is_must: bool = False
    part_of: int | None = Field(default=None, foreign_key="initiative.id")
    health: str = Field(default="", max_length=12)
    health_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    rhythm_days: int = 14
    chosen_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    x: float | None = None
    y: float | None = None

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, _ON_WALLS)

    @classmethod
    def for_guest(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name", "state", "areas"))


class InitiativeLink(Synced, table=True):
    """One initiative needs another, or helps it."""

    LIVES: ClassVar[tuple[On, ...]] = _ON_FOCUS
    __tablename__ = "initiative_link"
    __table_args__ = (UniqueConstraint("from_id", "to_id"), {"sqlite_autoincrement": True})

    id: int = Field(default=None, primary_key=True)
    from_id: int = Field(foreign_key="initiative.id")
    to_id: int = Field(foreign_key="initiative.id")
    role: str = Field(max_length=8)

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return row


class _OnItsPage:
    """What is read on an initiative's page only is on a stream of its own."""

    LIVES: ClassVar[tuple[On, ...]] = (On("initiative", by="initiative_id"),)


class InitiativeUpdate(_OnItsPage, Synced, table=True):
    """How an initiative went when somebody said so; they are all kept."""

    __tablename__ = "initiative_update"

    id: int = Field(default=None, primary_key=True)
    initiative_id: int = Field(foreign_key="initiative.id", index=True)
    health: str = Field(max_length=12)
    text: str = Field(default="", max_length=1000)
    by_id: int | None = None
    at: datetime = Field(sa_column=Column(Instant, nullable=False))


class InitiativeComment(_OnItsPage, Synced, table=True):
    """Something said about an initiative. A question is open until it has `answered_at`."""

    __tablename__ = "initiative_comment"

    id: int = Field(default=None, primary_key=True)
    initiative_id: int = Field(foreign_key="initiative.id", index=True)
    by_id: int | None = None
    text: str = Field(max_length=2000)
    at: datetime = Field(sa_column=Column(Instant, nullable=False))
    is_question: bool = False
    answered_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    answered_by: int | None = None
