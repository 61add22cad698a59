"""The tables of the rota. Who is on duty is worked out from them (duty.py) and stored nowhere."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import JSON, CheckConstraint, Column
from sqlmodel import Field, SQLModel

from board.core.database import Day, Instant
from board.core.placement import On
from board.core.synced import Synced


class Rotation(Synced, table=True):
    """From `starts_on` these `people` have the desk in turn, each for `weeks`; they change on a
    `weekday` (0 is Monday) at `time`, in the clock of `zone`. Public holidays of `country` are
    nobody's. A later rotation takes over from an earlier one, whose days stay as they were. It was
    said last at `set_at`."""

    LIVES: ClassVar[tuple[On, ...]] = (On("rota"),)

    id: int = Field(default=None, primary_key=True)
    people: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    starts_on: date = Field(sa_column=Column(Day, nullable=False, unique=True))
    weeks: int = 1
    weekday: int = 0
    time: str = Field(default="08:00", max_length=5)
    zone: str = Field(default="Europe/Stockholm", max_length=64)
    country: str = Field(default="SE", max_length=2)
    set_at: datetime | None = Field(default=None, sa_column=Column(Instant))


class DutyOverride(Synced, table=True):
    """Somebody else has the desk from one instant to another: the newest one holds."""

    LIVES: ClassVar[tuple[On, ...]] = (On("rota"),)
    __tablename__ = "duty_override"
    __table_args__ = (
        CheckConstraint("from_at < until_at", name="duty_override_times"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id")
    from_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    until_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    reason: str = Field(default="", max_length=120)


class SwapRequest(Synced, table=True):
    """ "Who can take my Tuesday?": it is on the rota until somebody does, or it is withdrawn."""

    LIVES: ClassVar[tuple[On, ...]] = (On("rota", shown_while={"closed_at": (None,)}),)
    __tablename__ = "swap_request"

    id: int = Field(default=None, primary_key=True)
    member_id: int = Field(foreign_key="member.id")
    from_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    until_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    note: str = Field(default="", max_length=200)
    accepted_by: int | None = Field(default=None, foreign_key="member.id")
    closed_at: datetime | None = Field(default=None, sa_column=Column(Instant))


class Handover(Synced, table=True):
    """The desk goes to `to_id`, whose duty begins at `duty_at`: what `from_id` wrote when they
    handed it over, and when it was accepted."""

    LIVES: ClassVar[tuple[On, ...]] = (On("rota"),)

    id: int = Field(default=None, primary_key=True)
    duty_at: datetime = Field(sa_column=Column(Instant, nullable=False, unique=True))
    from_id: int | None = Field(default=None, foreign_key="member.id")
    to_id: int = Field(foreign_key="member.id")
    note: str = Field(default="", max_length=2000)
    handed_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    accepted_at: datetime | None = Field(default=None, sa_column=Column(Instant))


class DutyNotice(SQLModel, table=True):
    """What somebody was told of a duty, so that it is told once (by any number of workers)."""

    __tablename__ = "duty_notice"

    key: str = Field(primary_key=True, max_length=80)
    at: datetime = Field(sa_column=Column(Instant, nullable=False))


class DutyFeed(SQLModel, table=True):
    """A person's calendar link: the SHA-256 of its token."""

    __tablename__ = "duty_feed"

    member_id: int = Field(primary_key=True, foreign_key="member.id")
    token_hash: str = Field(max_length=64, unique=True)
