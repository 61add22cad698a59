"""The tables of measures and of what was read of them."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, UniqueConstraint
from sqlmodel import Field

from board.core.database import Day, Instant
from board.core.placement import On
from board.core.synced import Synced, only

DIRECTIONS = ("up", "down")
_ON_WALLS = ("id", "name", "unit", "area_id", "initiative_id", "ended_at")


class Measure(Synced, table=True):
    """A number that is to come from `baseline` on `begins_on` to `target` by `due_on`; `direction`
    says which way is better. It belongs to an initiative, to a focus area, or to the whole
    department. In a roll-out it may be worse than the straight line by `dip_depth` until
    `dip_until`: that is expected. `source` is the figure that it is read from by itself
    (own_figures.py), of the board or team `source_id`; "" for what people read. The reader is
    reminded every `rhythm_days`. `annotations` is {day: what happened}."""

    LIVES: ClassVar[tuple[On, ...]] = (On("focus"),)
    MAPS: ClassVar[frozenset[str]] = frozenset({"annotations"})
    PASSING: ClassVar[frozenset[str]] = frozenset({"read_at", "reminded_at"})
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"reminded_at"})
    __table_args__ = (
        CheckConstraint(f"direction IN {DIRECTIONS}", name="measure_direction"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=120)
    unit: str = Field(default="", max_length=24)
    direction: str = Field(max_length=4)
    baseline: float
    target: float
    begins_on: date = Field(sa_column=Column(Day, nullable=False))
    due_on: date = Field(sa_column=Column(Day, nullable=False))
    dip_depth: float = 0
    dip_until: date | None = Field(default=None, sa_column=Column(Day))
    initiative_id: int | None = Field(default=None, foreign_key="initiative.id", index=True)
    area_id: int | None = Field(default=None, foreign_key="focus_area.id")
    source: str = Field(default="", max_length=24)
    source_id: int | None = None
    reader_id: int | None = Field(default=None, foreign_key="member.id")
    rhythm_days: int = 30
    annotations: dict[str, str] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False)
    )
    added_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    read_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    reminded_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    ended_at: datetime | None = Field(default=None, sa_column=Column(Instant))

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, _ON_WALLS)


class Reading(Synced, table=True):
    """What a measure was on a day; a day has one. `by_id` is None for what was read by itself."""

    LIVES: ClassVar[tuple[On, ...]] = (On("measure", by="measure_id"),)
    __table_args__ = (UniqueConstraint("measure_id", "day"), {"sqlite_autoincrement": True})

    id: int = Field(default=None, primary_key=True)
    measure_id: int = Field(foreign_key="measure.id", index=True)
    day: date = Field(sa_column=Column(Day, nullable=False))
    value: float
    note: str = Field(default="", max_length=200)
    by_id: int | None = None
