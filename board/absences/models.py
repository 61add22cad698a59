"""The tables of absences. Everybody sees who is away and when; only the person's own calendar
address is nobody's to read."""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, Column
from sqlmodel import Field

from board.core.database import Day
from board.core.placement import On
from board.core.synced import Synced


class AbsenceCalendar(Synced, table=True):
    """A calendar (iCalendar, by https) whose events are absences of its member. Its address often
    opens it to whoever knows it, and is kept sealed; `host` is what is shown of it. `problem` is a
    word for why it could not be read the last time (reading_calendars.PROBLEMS), or empty."""

    LIVES: ClassVar[tuple[On, ...]] = (On("absences"),)
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"sealed"})
    REMEMBERED: ClassVar[frozenset[str]] = frozenset({"sealed"})
    PASSING: ClassVar[frozenset[str]] = frozenset({"problem"})
    __tablename__ = "absence_calendar"

    id: int = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", unique=True)
    host: str = Field(max_length=253)
    sealed: str
    problem: str = Field(default="", max_length=16)


class Absence(Synced, table=True):
    """A member is away from `from_on` to `until_on`, both days included. `calendar_id`: it was read
    in that calendar."""

    LIVES: ClassVar[tuple[On, ...]] = (On("absences"),)
    __table_args__ = (
        CheckConstraint("from_on <= until_on", name="absence_days"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    from_on: date = Field(sa_column=Column(Day, nullable=False))
    until_on: date = Field(sa_column=Column(Day, nullable=False, index=True))
    reason: str = Field(default="", max_length=120)
    calendar_id: int | None = Field(default=None, foreign_key="absence_calendar.id")
