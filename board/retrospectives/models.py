"""The tables of retrospectives. What is hidden is in tables that are on no stream: no event, no
snapshot and no undo ever has it."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, Index, text
from sqlmodel import Field, Session, SQLModel

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Synced
from board.core.values import JsonOf

from .rules import OUTCOMES, PHASES, RetrospectiveClosed, RetrospectiveGoesOn, check_phase
from .values import NoteColumn

KINDS = ("positive", "negative", "reflection", "lesson")
OPEN = text("phase != 'closed'")


class Retrospective(Synced, table=True):
    """A team looks back. `written` counts the notes while they are hidden and `writers` says who
    has written; `dots_given` counts dots while those are hidden. `spotlight_id` is the note that is
    talked about, `timer_ends_at` when its time is up by the server's clock; `minutes` is what each
    topic gets, 0: no timer."""

    LIVES: ClassVar[tuple[On, ...]] = (On("retrospective", by="id"),)
    __table_args__ = (
        CheckConstraint(f"phase IN {PHASES}", name="retrospective_phase"),
        Index(
            "one_open_retrospective",
            "team_id",
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", index=True)
    title: str = Field(default="", max_length=80)
    phase: str = Field(default="writing", max_length=10)
    is_anonymous: bool = False
    columns: tuple[NoteColumn, ...] = Field(
        sa_column=Column(JsonOf(tuple[NoteColumn, ...]), nullable=False)
    )
    dots_each: int = 3
    minutes: int = 5
    begun_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    closed_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    written: int = 0
    writers: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    dots_given: int = 0
    spotlight_id: int | None = None
    timer_ends_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def dependents(self, session: Session) -> Sequence[Synced]:
        raise RetrospectiveGoesOn()

    def restoring(self, session: Session, values: dict[str, object]) -> dict[str, object]:
        """What was revealed or counted has been seen."""
        raise RetrospectiveGoesOn()


class RetrospectiveNote(Synced, table=True):
    """What somebody wrote, from the reveal on. `author_id` is None where it was written
    anonymously. `under_id` is the note that it is grouped with, None for one on top; `dots` are
    those of the whole group, once they are counted."""

    LIVES: ClassVar[tuple[On, ...]] = (On("retrospective", by="retrospective_id"),)
    __tablename__ = "retrospective_note"

    id: int = Field(default=None, primary_key=True)
    retrospective_id: int = Field(foreign_key="retrospective.id", index=True)
    column_id: int
    text: str = Field(max_length=300)
    author_id: int | None = None
    under_id: int | None = None
    dots: int = 0
    is_talked_about: bool = False

    def restoring(self, session: Session, values: dict[str, object]) -> dict[str, object]:
        """Dots are given to groups as they are."""
        check_phase(session.get_one(Retrospective, self.retrospective_id).phase, "grouping")
        return values


class Agreement(Synced, table=True):
    """What a team decided to do, and who sees to it. `card_id` is the card that it became, on board
    `board_id`. `outcome` is "" until the next retrospective asks, then one of rules.OUTCOMES."""

    LIVES: ClassVar[tuple[On, ...]] = (On("retrospective", by="retrospective_id"),)
    __table_args__ = (
        CheckConstraint(f"outcome IN {('', *OUTCOMES)}", name="agreement_outcome"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    retrospective_id: int = Field(foreign_key="retrospective.id", index=True)
    text: str = Field(max_length=200)
    owner_id: int | None = None
    board_id: int | None = None
    card_id: int | None = None
    outcome: str = Field(default="", max_length=8)
    answered_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    def dependents(self, session: Session) -> Sequence[Synced]:
        self._check_open(session)
        return []

    def restoring(self, session: Session, values: dict[str, object]) -> dict[str, object]:
        if {"text", "owner_id"} & set(values):
            self._check_open(session)
        return values

    def _check_open(self, session: Session) -> None:
        """The record of a closed one stays as it was."""
        if session.get_one(Retrospective, self.retrospective_id).closed_at:
            raise RetrospectiveClosed()


class HiddenNote(SQLModel, table=True):
    """A note before the reveal; then it is gone from here. Its `name` was drawn by the browser, and
    there is neither a time nor an order that would say whose it is. `author_id` is None where notes
    are anonymous."""

    __tablename__ = "hidden_note"
    __table_args__: ClassVar[dict[str, object]] = {"sqlite_with_rowid": False}

    retrospective_id: int = Field(primary_key=True, foreign_key="retrospective.id")
    name: str = Field(primary_key=True, max_length=40)
    column_id: int
    text: str = Field(max_length=300)
    author_id: int | None = None


class HasWritten(SQLModel, table=True):
    """How many notes somebody has written (not which). Forgotten at the reveal."""

    __tablename__ = "has_written"

    retrospective_id: int = Field(primary_key=True, foreign_key="retrospective.id")
    member_id: int = Field(primary_key=True)
    notes: int = 0


class GivenDots(SQLModel, table=True):
    """How many dots somebody gives a note, until they are counted; then it is gone from here."""

    __tablename__ = "given_dots"
    __table_args__ = (CheckConstraint("dots > 0", name="given_dots_some"),)

    retrospective_id: int = Field(primary_key=True, foreign_key="retrospective.id")
    member_id: int = Field(primary_key=True)
    note_id: int = Field(primary_key=True)
    dots: int
