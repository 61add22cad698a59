"""The tables of focus."""

from typing import ClassVar

from sqlalchemy import JSON, CheckConstraint, Column
from sqlmodel import Field

from board.core.placement import On
from board.core.synced import Synced, only

STATES = ("candidate", "active", "done", "lapsed")


class FocusArea(Synced, table=True):
    """Where the department wants to go: current state, vision, and the gap between. `hue` colours
    everything tied to it."""

    LIVES: ClassVar[tuple[On, ...]] = (On("focus"),)
    __tablename__ = "focus_area"

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    hue: str = Field(default="blue", max_length=16)
    current_state: str = ""
    vision: str = ""
    gap: str = ""

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name", "hue"))

    @classmethod
    def for_guest(cls, row: dict[str, object]) -> dict[str, object]:
        return cls.for_wall(row)


class Initiative(Synced, table=True):
    """Something chosen to change. `areas` are focus area ids, the first one gives the colour."""

    LIVES: ClassVar[tuple[On, ...]] = (On("focus"),)
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="initiative_state"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=120)
    summary: str = ""
    state: str = Field(default="candidate", max_length=16)
    areas: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    owner_id: int | None = Field(default=None, foreign_key="member.id")

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name", "state", "areas"))

    @classmethod
    def for_guest(cls, row: dict[str, object]) -> dict[str, object]:
        return cls.for_wall(row)
